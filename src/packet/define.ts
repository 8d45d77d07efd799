import type { FactId, Facts } from '../facts/index.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Finding } from '../model/conclusions.ts'
import type { Assurance } from '../model/fact.ts'
import type { LinkId, LinkState } from '../model/link.ts'
import type { Ownership } from '../model/owner.ts'

/** What a link says, and how well the evidence carries it. */
export interface Drawing {
  readonly state: LinkState
  readonly text: string
}

/** One of the nine links of the path. */
export interface LinkDefinition<Id extends LinkId> {
  readonly id: Id
  /** The facts it rests on. */
  readonly facts: readonly FactId[]
  draw(facts: Facts, findings: readonly Finding[], agents: Attribution, owner: Ownership): Drawing
}

export const defineLink = <const Id extends LinkId>(link: LinkDefinition<Id>): LinkDefinition<Id> => link

/** Evidence of this assurance carries a statement this far: what the runner or a person says is declared, not verified. */
export const stateOf = (assurance: Assurance): LinkState =>
  assurance === 'signed' || assurance === 'api' ? 'verified' : 'declared'

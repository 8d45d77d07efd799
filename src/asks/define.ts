import type { FactId, Facts } from '../facts/index.ts'
import type { AskId } from '../model/ask.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Finding, Verdict } from '../model/conclusions.ts'
import type { OwnedCredential } from '../model/credential.ts'
import type { Ownership } from '../model/owner.ts'

/** What an ask is answered from: the record alone. */
export interface RecordSeen {
  readonly facts: Facts
  readonly findings: readonly Finding[]
  readonly verdict: Verdict
  /** Who answers for deployments like this one. */
  readonly owner: Ownership
  readonly credentials: readonly OwnedCredential[]
  /** Which agents were seen, with their sessions. */
  readonly agents: Attribution
}

/** One thing that the answer to an ask has to show. */
export interface Field {
  readonly label: string
  /** The facts it is read from: where one was not seen, it is missing. */
  readonly facts: readonly FactId[]
  /** The claims it is read from. */
  readonly claims: readonly string[]
  /** What the record shows of it; undefined: nothing. That there is none of something shows nothing. */
  tell(record: RecordSeen): string | undefined
}

export interface AskDefinition {
  readonly id: AskId
  /** The first is what the ask is about: without it, nothing is answered. */
  readonly fields: readonly [Field, ...Field[]]
}

export const defineAsk = (ask: AskDefinition): AskDefinition => ask

export const ofFacts = (
  label: string,
  facts: readonly FactId[],
  tell: (facts: Facts) => string | undefined,
): Field => ({
  label,
  facts,
  claims: [],
  tell: (record) => tell(record.facts),
})

/** What a claim found, where it holds. */
export const ofClaim = (label: string, { id }: { readonly id: string }): Field => ({
  label,
  facts: [],
  claims: [id],
  tell: ({ findings }) => findings.find(({ control, outcome }) => control === id && outcome === 'pass')?.because,
})

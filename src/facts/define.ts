import type { Answer } from '../model/answer.ts'
import type { Fact, Seen, Source } from '../model/fact.ts'
import type { Loose, Schema, Static } from '../model/schema.ts'
import type { World } from '../model/world.ts'

/** Other facts that a fact waits for, under the names it calls them by. Imported as values, so a cycle can't be written. */
export type Needs = Readonly<Record<string, { readonly id: string; readonly schema: Schema<unknown> }>>

/** The facts of those needs, as they were collected. */
export type Given<N extends Needs> = { readonly [K in keyof N]: Fact<Static<N[K]['schema']>> }

/** One thing that can be seen of a deployment, and how. */
export interface FactDefinition<Id extends string, T, N extends Needs> {
  /** The file's name, and the fact's name in the record. */
  readonly id: Id
  readonly title: string
  /** What the job's token needs for it, as in a workflow's `permissions:` block. */
  readonly permissions: readonly string[]
  /** The usual source; `collect` names another where it used another. */
  readonly source: Source
  readonly needs: N
  readonly schema: Schema<T>
  /** The GraphQL answers it reads. */
  readonly answers?: readonly Answer<unknown>[]
  /** Looks, selects and renames; never concludes. */
  collect(world: World, given: Given<N>): Promise<Seen<Loose<NoInfer<T>>>>
}

export const defineFact = <const Id extends string, T, const N extends Needs>(
  fact: FactDefinition<Id, T, N>,
): FactDefinition<Id, T, N> => fact

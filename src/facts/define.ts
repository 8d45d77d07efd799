import type { Answer } from '../model/answer.ts'
import type { Fact, Seen, Source } from '../model/fact.ts'
import type { Loose, Schema, Static } from '../model/schema.ts'
import type { World } from '../model/world.ts'

/** What a fact or a reading waits for, under the names it calls them by. Imported as values, so a cycle can't be written. */
export type Needs = Readonly<
  Record<string, { readonly id: string; readonly schema: Schema<unknown> } | Reading<unknown, Needs>>
>

/** The facts of those needs as they were collected, and the readings as they were made. */
export type Given<N extends Needs> = {
  readonly [K in keyof N]: N[K] extends Reading<infer T, infer _>
    ? Seen<T>
    : N[K] extends { readonly schema: infer S }
      ? Fact<Static<S>>
      : never
}

/**
 * What is asked for once and serves several facts, or is asked for before the fact may rely on it. It is in no record:
 * what the facts make of it is. Trouble with it is an answer, which they hand on.
 */
export interface Reading<T, N extends Needs> {
  readonly needs: N
  read(world: World, given: Given<N>): Promise<Seen<T>>
}

export const defineReading = <T, const N extends Needs>(reading: Reading<T, N>): Reading<T, N> => reading

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
  /** The GraphQL answers that it and its readings read. */
  readonly answers?: readonly Answer<unknown>[]
  /** Looks, selects and renames; never concludes. */
  collect(world: World, given: Given<N>): Promise<Seen<Loose<NoInfer<T>>>>
}

export const defineFact = <const Id extends string, T, const N extends Needs>(
  fact: FactDefinition<Id, T, N>,
): FactDefinition<Id, T, N> => fact

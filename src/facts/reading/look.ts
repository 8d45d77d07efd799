import { misfit } from '../../model/conforms.ts'
import { messageOf } from '../../model/errors.ts'
import { mapSeen, type Seen, unavailable } from '../../model/fact.ts'
import type { Loose, Schema } from '../../model/schema.ts'

/** What is looked for: the fact that it is, or would be, and what reading it needs. */
export interface Sought<T> {
  readonly id: string
  readonly permissions: readonly string[]
  readonly schema: Schema<T>
}

/**
 * Looks for something, and holds what was seen against its schema. Nothing is thrown: an answer in an unforeseen form is one
 * more way of not seeing. A refusal names the permissions that would cure it.
 */
export async function look<T>(sought: Sought<T>, ask: () => Promise<Seen<Loose<T>>>): Promise<Seen<T>> {
  const seen = await attempt(sought.permissions, ask)
  if (seen.status !== 'observed') return seen
  const { value } = seen
  return fits(sought, value)
    ? mapSeen(seen, () => value)
    : unformed(misfit(`fact-${sought.id}`, value) ?? 'a text in it is not well-formed Unicode')
}

/** The same, of what has no schema: `ask` throws where it is not as it should be. */
export async function attempt<T>(permissions: readonly string[], ask: () => Promise<Seen<T>>): Promise<Seen<T>> {
  const seen = await caught(ask)
  if (seen.status !== 'unavailable') return seen
  const needs = seen.needs.length > 0 ? seen.needs : permissionsFor(seen.reason, permissions)
  return { ...seen, detail: seen.detail.toWellFormed(), needs }
}

const fits = <T>({ id }: Sought<T>, value: unknown): value is T =>
  misfit(`fact-${id}`, value) === undefined && !hasBrokenText(value)

async function caught<T>(ask: () => Promise<Seen<T>>): Promise<Seen<T>> {
  try {
    return await ask()
  } catch (error) {
    return unformed(messageOf(error))
  }
}

const unformed = (why: string) =>
  unavailable('malformed', `What was read is not in the form it should have: ${why.toWellFormed()}`)

/** Half a surrogate pair has no UTF-8, so no record could hold it. JSON shows it as an escape, and nothing else so. */
const hasBrokenText = (value: unknown): boolean => /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(JSON.stringify(value))

/** Only a refusal is cured by a permission. */
const permissionsFor = (reason: string, permissions: readonly string[]): readonly string[] =>
  ['unauthorized', 'forbidden', 'not-found'].includes(reason) ? permissions : []

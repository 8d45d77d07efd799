import { conclude } from '../../src/conclude.ts'
import type { Facts } from '../../src/facts/index.ts'
import type { AskId } from '../../src/model/ask.ts'

/** One ask, as it is answered from these facts. */
export function askOf(id: AskId, facts: Facts) {
  const found = conclude(facts, null).asks.find((ask) => ask.id === id)
  if (found === undefined) throw new Error(`the ask ${id} is not there`)
  return found
}

/** The labels of what the record does not show. */
export const missingIn = (id: AskId, facts: Facts): readonly string[] =>
  askOf(id, facts).missing.map(({ label }) => label)

/** What the record shows under a label. */
export const shownIn = (id: AskId, label: string, facts: Facts): string | undefined =>
  askOf(id, facts).fields.find((field) => field.label === label)?.value

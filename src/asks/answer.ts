import type { Ask, AskAnswer } from '../model/ask.ts'
import type { AskDefinition, Field, RecordSeen } from './define.ts'
import { deploymentControlled } from './deployment-controlled.ts'
import { investigableLater } from './investigable-later.ts'
import { privilegedAccessControlled } from './privileged-access-controlled.ts'
import { reviewedAndApproved } from './reviewed-and-approved.ts'

const FOUR: readonly AskDefinition[] = [
  reviewedAndApproved,
  privilegedAccessControlled,
  deploymentControlled,
  investigableLater,
]

/**
 * The four asks of an audit, always all and always in this order, each with what the record shows and what it does not.
 * None is read from what a step is handed: no list of approved tools, no inventory of models and no log of prompts answers any.
 */
export const answerAsks = (record: RecordSeen): readonly Ask[] => FOUR.map((ask) => answerOne(ask, record))

function answerOne({ id, fields: [main, ...others] }: AskDefinition, record: RecordSeen): Ask {
  const told = [main, ...others].map((field) => ({
    label: field.label,
    value: shownOf(field, record),
    from: [...field.facts, ...field.claims],
  }))
  const missing = told.flatMap(({ label, value, from }) => (value === undefined ? [{ label, from }] : []))
  const fields = told.flatMap(({ label, value, from }) => (value === undefined ? [] : [{ label, value, from }]))
  return { id, answer: answerBy(shownOf(main, record) !== undefined, missing.length), fields, missing }
}

function answerBy(showsMain: boolean, missing: number): AskAnswer {
  if (!showsMain) return 'not-answered'
  return missing === 0 ? 'answered' : 'partly'
}

const shownOf = (field: Field, record: RecordSeen): string | undefined =>
  field.facts.some((id) => record.facts[id].status === 'unavailable') ? undefined : field.tell(record)

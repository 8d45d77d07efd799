import { list, object, oneOf, type Static, text } from './schema.ts'

/** What an auditor asks of a deployment, always in this order. */
export const ASK_IDS = [
  'reviewed-and-approved',
  'privileged-access-controlled',
  'deployment-controlled',
  'investigable-later',
] as const
export type AskId = (typeof ASK_IDS)[number]

/** The asks as people put them. */
export const ASK_TITLES: Readonly<Record<AskId, string>> = {
  'reviewed-and-approved': 'Was it reviewed and approved?',
  'privileged-access-controlled': 'Is privileged access controlled?',
  'deployment-controlled': 'Is the deployment controlled?',
  'investigable-later': 'Can it be investigated later?',
}

export const ASK_ANSWERS = ['answered', 'partly', 'not-answered'] as const
export type AskAnswer = (typeof ASK_ANSWERS)[number]

const label = text('What the answer has to show.')
const from = list(text(), 'Ids of the facts and claims it is read from.')

export const ask = object({
  id: oneOf(ASK_IDS),
  answer: oneOf(
    ASK_ANSWERS,
    'Answered: the record shows everything that is asked for. Not answered: it does not show what the ask is about.',
  ),
  fields: list(object({ label, value: text(), from }), 'What the record shows.'),
  missing: list(object({ label, from }), 'What it does not show.'),
})
export type Ask = Static<typeof ask>

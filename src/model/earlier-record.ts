import { boolean, integer, list, nullable, object, type Static, text, timestamp } from './schema.ts'

/** What GitHub keeps of the evidence of the job that deployed this very revision before. */
export const earlierRecord = object({
  run: integer('Id of the run that deployed it.'),
  attempt: integer(),
  job: integer('Id of the job, which is also the id of its check run.'),
  complete: boolean('False: the run has more artifacts than were read.'),
  artifacts: list(
    object({
      id: integer(),
      name: text(),
      digest: nullable(text('Of what is stored, as GitHub tells it.')),
      createdAt: nullable(timestamp()),
      expiresAt: nullable(timestamp()),
      expired: boolean('GitHub keeps no more than the name of it.'),
    }),
    'Artifacts of the run that are named as the record of that job is. Any job of a run can give an artifact any name.',
  ),
})
export type EarlierRecord = Static<typeof earlierRecord>

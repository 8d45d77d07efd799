import { factsSchema } from '../facts/index.ts'
import { conclusions, decisionAtStart } from '../model/conclusions.ts'
import { RECORD_SCHEMA_ID } from '../model/identifiers.ts'
import { GATES, SEALS } from '../model/options.ts'
import {
  constant,
  integer,
  list,
  matching,
  nullable,
  object,
  oneOf,
  type Static,
  text,
  timestamp,
} from '../model/schema.ts'

/** The record of one deployment. What was seen (`facts`) is apart from what was concluded from it (`conclusions`). */
export const recordSchema = object({
  schema: constant(RECORD_SCHEMA_ID),
  id: text('Looks up this record: repository id, run, attempt and job.'),
  sealedAt: timestamp(),
  tool: object({
    name: text(),
    version: text(),
    digest: matching('^sha256:[0-9a-f]{64}$', 'Of the files that ran: the digest of their `sha256sum` listing.'),
  }),
  settings: object({
    gate: oneOf(GATES),
    seal: oneOf(SEALS),
    signing: object({
      signer: oneOf(['sigstore', 'key', 'none']),
      instance: nullable(text('The Sigstore instance.')),
      why: text('Why this way of signing was taken.'),
    }),
    retentionDays: nullable(integer('Days asked for; null: as long as the repository keeps artifacts.')),
  }),
  decisionAtStart: nullable(decisionAtStart),
  facts: factsSchema,
  conclusions,
  limits: list(text(), 'What no record of this kind can show.'),
})
export type EvidenceRecord = Static<typeof recordSchema>

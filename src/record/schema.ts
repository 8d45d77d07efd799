import { factsSchema } from '../facts/index.ts'
import { RELATIONS, THEME_IDS } from '../frameworks/frameworks.ts'
import { conclusions, decisionAtStart } from '../model/conclusions.ts'
import { RECORD_SCHEMA_ID } from '../model/identifiers.ts'
import { GATES, SEALS } from '../model/options.ts'
import {
  constant,
  integer,
  list,
  mapOf,
  matching,
  noted,
  nullable,
  object,
  oneOf,
  type Static,
  text,
  timestamp,
} from '../model/schema.ts'

const DIGEST = '^sha256:[0-9a-f]{64}$'

/** What one claim is tied to. A framework of a later mapping has a name that this tool does not know. */
const tied = object({
  theme: oneOf(THEME_IDS, 'The control theme.'),
  supports: list(
    object({
      framework: text('The framework and its edition.'),
      id: text('The id of the requirement, in that framework.'),
      relation: oneOf(RELATIONS),
    }),
    'Requirements that the claim is evidence for. Whether they are met is for an auditor to say.',
  ),
})

/** The record of one deployment. What was seen (`facts`) is apart from what was concluded from it (`conclusions`). */
export const recordSchema = object({
  schema: constant(RECORD_SCHEMA_ID),
  id: text('Looks up this record: repository id, run, attempt and job.'),
  sealedAt: timestamp(),
  tool: object({
    name: text(),
    version: text(),
    digest: matching(DIGEST, 'Of the files that ran: the digest of their `sha256sum` listing.'),
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
  judgedFrom: object({
    policy: nullable(
      noted(
        object({
          id: text('Its path on the default branch, or `built-in`.'),
          version: text('Git object id of the file; of the built-in policy, the version of the tool.'),
          digest: matching(DIGEST, 'Of the text of the file; of the built-in policy, the digest of the tool.'),
        }),
        'Null: there was none that could be read.',
      ),
    ),
    factsDigest: matching(DIGEST, 'Of the canonical JSON of the facts: all that the verdict rests on.'),
  }),
  facts: factsSchema,
  conclusions,
  frameworks: object({
    version: text('The day of the mapping.'),
    digest: matching(DIGEST, 'Of the canonical JSON of the mapping.'),
    claims: mapOf(tied, 'Each claim that was judged and that the mapping names. No conclusion rests on it.'),
  }),
  limits: list(text(), 'What no record of this kind can show.'),
})
export type EvidenceRecord = Static<typeof recordSchema>

import {
  boolean,
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
  union,
} from './schema.ts'
import { REFUSALS } from './verification.ts'

/** Why an attestation says nothing here: its signature was refused, or what was signed is something else than was asked for. */
export const UNBELIEVED = [
  'no-bundle',
  ...REFUSALS,
  'signed-by-no-job-of-this-server',
  'no-provenance',
  'about-another-digest',
  'origin-not-told',
] as const
export type Unbelieved = (typeof UNBELIEVED)[number]

/** The id of a commit, as a pattern. */
export const REVISION = '^(?:[0-9a-f]{40}|[0-9a-f]{64})$'

const build = object({
  status: constant('verified'),
  repository: text('Address of the repository, as the certificate has it. Its id is what counts.'),
  repositoryId: integer(),
  revision: matching(REVISION, 'The commit that the run which built it was started for.'),
  workflow: text('The workflow file that holds the job which signed, at a ref.'),
  run: text('Address of the attempt of the run.'),
  signedAt: nullable(timestamp('By the first of the clocks that vouch for the signature.')),
})

const unbelieved = object({ status: constant('not-verified'), why: oneOf(UNBELIEVED) })

/** What GitHub's store holds of the provenance of some artifacts, and what of it could be verified. */
export const buildProvenance = object({
  trustedRoot: nullable(
    object({
      sha256: nullable(matching('^[0-9a-f]{64}$', 'Of the file that the signatures were checked under.')),
      notRead: nullable(text('Why the file that the step was given could not be used.')),
    }),
  ),
  complete: boolean(),
  subjects: list(
    object({
      sha256: matching('^[0-9a-f]{64}$'),
      complete: boolean(),
      attestations: list(
        union(build, unbelieved),
        'Who can write to the repository can delete from the store: that nothing is here shows nothing.',
      ),
    }),
  ),
})
export type BuildProvenance = Static<typeof buildProvenance>

/** Where an artifact was built, in the words of a certificate that was verified. */
export type Build = Static<typeof build>

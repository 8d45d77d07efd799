import type { Secret } from './secret.ts'

/** What a deny does to the step; never what is recorded. */
export const GATES = ['enforce', 'warn', 'off'] as const
export type Gate = (typeof GATES)[number]

/** When the record is sealed: by this step, or by its post step after the job's last step. */
export const SEALS = ['now', 'job-end'] as const
export type Seal = (typeof SEALS)[number]

/** The `signer` input: a way of signing, or `auto` to let the step choose. */
export const SIGNER_CHOICES = ['auto', 'sigstore', 'key', 'none'] as const
export type SignerChoice = (typeof SIGNER_CHOICES)[number]

/** `job.status` as the runner knows it when a stage starts. */
export const JOB_STATUSES = ['success', 'failure', 'cancelled'] as const
export type JobStatus = (typeof JOB_STATUSES)[number]

/** What was deployed: a digest as given, or a file of which the digest is to be taken. */
export type SubjectInput =
  | { readonly kind: 'digest'; readonly name: string; readonly sha256: string }
  | { readonly kind: 'path'; readonly path: string }

/** The action's inputs, checked and typed. Undefined: not given. */
export interface Options {
  readonly environment: string | undefined
  /** Path of the policy file on the default branch; undefined: the usual place, and none is fine. */
  readonly policy: string | undefined
  /** Why somebody lets the deployment through although claims may not hold. */
  readonly breakGlassReason: string | undefined
  /** Reference of the incident that the deployment answers. */
  readonly incident: string | undefined
  readonly gate: Gate
  readonly seal: Seal
  readonly signer: SignerChoice
  readonly token: Secret
  /** A token that may read the repository's administration, which no job's own token may. */
  readonly administrationToken: Secret | undefined
  readonly signingKey: Secret | undefined
  /** `public-good`, `github`, or the path of a Sigstore signing-config file. */
  readonly sigstoreInstance: string | undefined
  /** Path of a file with the trusted roots of Sigstore instances, to check attestations under. */
  readonly trustedRoot: string | undefined
  readonly retentionDays: number | undefined
  readonly subjects: readonly SubjectInput[]
  /** Paths of files that show that the deployment was checked afterwards. */
  readonly validation: readonly string[]
  /** From the job context, through hidden inputs: what the runner's environment variables do not tell. */
  readonly job: {
    readonly status: JobStatus
    readonly checkRunId: number | undefined
    /** Place in a matrix, from 0; undefined where the runner does not tell. */
    readonly matrixIndex: number | undefined
    /** The file that defines the job, which is a reusable workflow's file when there is one. */
    readonly workflowRef: string | undefined
    readonly workflowSha: string | undefined
  }
}

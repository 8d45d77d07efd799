/** One input of the action. `action.yml` and the README's table are generated from this list. */
export interface InputDefinition {
  readonly description: string
  readonly default: string
  /** Set by its default from the job's context; left out of the README's main table. */
  readonly hidden?: true
}

/** Every input, in the order of `action.yml`. */
export const INPUTS = {
  'github-token': {
    description:
      "The job's token. It reads the run, its environment and approvals; what it may not read becomes a gap.",
    default: '${{ github.token }}',
  },
  'administration-token': {
    description:
      'A token of a GitHub App that may read the administration of the repository, made in an earlier step. It is used for nothing but the rules of the branch and who bypassed them.',
    default: '',
  },
  environment: {
    description: 'Name of the environment, checked against what GitHub says. Only needed where GitHub cannot tell.',
    default: '',
  },
  policy: {
    description:
      'Path of the policy file on the default branch. Empty: `.github/delivery-evidence.yml` if there is one.',
    default: '',
  },
  'break-glass-reason': {
    description:
      'In an emergency: why this is let through although claims do not hold. It counts where the policy lists, under `break-glass`, who started the run; it stands in the record, and a follow-up falls due.',
    default: '',
  },
  incident: {
    description:
      'The incident that this deployment answers, by a reference such as `INC-1204`, so that the record can be found by it. It is recorded as declared.',
    default: '',
  },
  gate: {
    description: 'What a deny does to the step: `enforce` fails it, `warn` warns, `off` says nothing.',
    default: 'warn',
  },
  seal: {
    description:
      'When the record is sealed: `now` (put the step last, with `if: always()`) or `job-end` (put it first: it judges at once and seals after the last step).',
    default: 'now',
  },
  signer: {
    description: 'How the record is signed: `auto`, `sigstore` (keyless; needs `id-token: write`), `key`, or `none`.',
    default: 'auto',
  },
  'signing-key': {
    description: 'Private key in PEM, ECDSA P-256 or Ed25519, for `signer: key`. Give it from a secret.',
    default: '',
  },
  'sigstore-instance': {
    description: '`public-good`, `github`, or the path of a Sigstore signing-config file. Empty: chosen by visibility.',
    default: '',
  },
  'trusted-root': {
    description:
      'Path of a file with Sigstore trusted roots, as `gh attestation trusted-root` prints them, to check under which revision the `subjects` were built. Without it no provenance is verified.',
    default: '',
  },
  'retention-days': {
    description: "Days to keep the artifact. Empty: the repository's default. What is granted is reported.",
    default: '',
  },
  subjects: {
    description: 'What was deployed, one a line: a path, or `name@sha256:digest`.',
    default: '',
  },
  validation: {
    description:
      'Files that show that the deployment was checked afterwards, such as the report of a smoke test: one path a line. Their digests are recorded as declared.',
    default: '',
  },
  'job-status': { description: 'Status of the job so far.', default: '${{ job.status }}', hidden: true },
  'check-run-id': { description: "Id of the job's check run.", default: '${{ job.check_run_id }}', hidden: true },
  'job-index': { description: 'Place of the job in its matrix.', default: '${{ strategy.job-index }}', hidden: true },
  'job-workflow-ref': {
    description: 'Ref of the file that defines the job.',
    default: '${{ job.workflow_ref }}',
    hidden: true,
  },
  'job-workflow-sha': {
    description: 'Commit of the file that defines the job.',
    default: '${{ job.workflow_sha }}',
    hidden: true,
  },
} as const satisfies Readonly<Record<string, InputDefinition>>

export type InputName = keyof typeof INPUTS

/** Every output, in the order of `action.yml`. */
export const OUTPUTS = {
  verdict: '`allow` or `deny`.',
  'record-path': 'Path of the record on the runner.',
  'record-digest': 'Digest of the record: `sha256:` and 64 hex digits.',
  'artifact-id': 'Id of the artifact; empty when it was not uploaded.',
  'artifact-url': 'Address of the artifact; empty when it was not uploaded.',
  'artifact-expires-at': 'When GitHub will delete the artifact, as granted; empty when not known.',
  gaps: 'Number of gaps: things that the record cannot prove.',
  'failed-claims': 'Ids of the claims that failed or are unknown, separated by commas.',
} as const

export type OutputName = keyof typeof OUTPUTS

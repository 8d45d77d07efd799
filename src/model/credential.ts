import { ownership } from './owner.ts'
import { boolean, list, noted, nullable, object, oneOf, type Static, text } from './schema.ts'
import { LEVELS } from './token-scopes.ts'

/** Where a level of the job's token was decided. */
export const SCOPE_ORIGINS = [
  'job',
  'workflow',
  'calling-job',
  'calling-workflow',
  'event',
  'always',
  'runner',
  'step',
  'settings',
] as const

/** One thing the job's token may do, and where that comes from. */
export const tokenScope = object({
  scope: text("As in a workflow's `permissions:`."),
  level: oneOf(LEVELS),
  from: oneOf(
    SCOPE_ORIGINS,
    'The block that decided it; event: lowered for what started the run; runner: nothing declares it, and the runner was told so; step: asked for by the step that makes the token; settings: nothing declares it, and the settings of the repository or its organisation give it.',
  ),
  path: nullable(text('The workflow file of that block.')),
})
export type TokenScope = Static<typeof tokenScope>

export const CREDENTIAL_KINDS = [
  'github-token',
  'oidc',
  'app-token',
  'deploy-key',
  'user-token',
  'stored-key',
  'stored-secret',
  'made-key',
  'any-secret',
] as const

/** How long a credential would serve someone who copied it. */
export const LIFETIMES = ['short-lived', 'long-lived', 'unknown'] as const

const reachable = {
  kind: oneOf(CREDENTIAL_KINDS),
  name: text('GITHUB_TOKEN, the name of a secret, or the identity that is taken on.'),
  isExpression: boolean('Whether the name is an expression that was not resolved.'),
  provider: nullable(text('What it signs in to, where that is known.')),
  lifetime: oneOf(LIFETIMES),
  scopes: nullable(
    noted(
      list(tokenScope),
      "What the job's token may do; of an app, what the steps that make its tokens ask for, though who holds its key can ask for more; of others, and where nothing tells, null.",
    ),
  ),
  from: list(text(), 'Where the job has it from: paths in the workflow file, calls that hand it on.'),
}

/** Something the job can reach that opens a door. Names only: no value is ever seen. */
export const credential = object(reachable)
export type Credential = Static<typeof credential>

/** How a credential is cut off, and by whom. */
const revocation = object({
  how: text(),
  basis: oneOf(['policy', 'kind'], 'Who says so: the policy of this credential, or what is documented of its kind.'),
})

/** The same, with who answers for it, how it is cut off, and what of its rights is not seen. */
export const ownedCredential = object({
  ...reachable,
  owner: noted(ownership, 'Who answers for it.'),
  revocation: nullable(noted(revocation, 'How it is cut off, and by whom.')),
  inherits: nullable(
    text(
      'Where what it may do is decided, as far as that was not seen: a trust policy, roles, teams. Null: all is in its scopes.',
    ),
  ),
})
export type OwnedCredential = Static<typeof ownedCredential>

/** Whether GitHub made it for this job alone: its token, and the token that says who it is. */
export const isJobsOwn = ({ kind, provider }: Pick<Credential, 'kind' | 'provider'>): boolean =>
  kind === 'github-token' || (kind === 'oidc' && provider === 'github')

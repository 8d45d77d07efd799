import { account } from './account.ts'
import { boolean, integer, list, nullable, object, oneOf, type Static, text, timestamp } from './schema.ts'

/** Somebody for whom rules need not hold. */
export const bypassActor = object({
  type: text('As GitHub names it, such as RepositoryRole, Team, Integration, User or DeployKey.'),
  id: nullable(integer('Null: everybody of that type.')),
  mode: text('`always`, `pull_request` (only by merging one) or `exempt` (the rules are not even run).'),
})
export type BypassActor = Static<typeof bypassActor>

/** A check that has to pass before a commit comes in. */
export const requiredCheck = object({
  context: text('Name of the check run or status.'),
  app: nullable(integer('Id of the app whose it must be; null: any will do.')),
})
export type RequiredCheck = Static<typeof requiredCheck>

/** What one ruleset, or the classic protection, asks of a branch. GitHub applies them all. */
export const protection = object({
  kind: oneOf(['ruleset', 'classic']),
  ruleset: nullable(
    object({
      id: integer(),
      of: text('Whose it is: Repository, Organization or Enterprise.'),
      name: nullable(text()),
      enforcement: nullable(text('Null, as the two beside it: this ruleset is not shown to the token.')),
      updatedAt: nullable(timestamp()),
    }),
  ),
  bypass: nullable(list(bypassActor, 'Null: not told, which is not nobody.')),
  pullRequest: nullable(
    object({
      approvals: integer('How many approvals it needs.'),
      dismissesStale: nullable(boolean('Whether a push dismisses approvals; null: not told.')),
      codeOwners: boolean('Whether code owners must approve what is theirs.'),
      lastPush: nullable(boolean('Whether somebody else must approve the last push; null: not told.')),
    }),
  ),
  checks: nullable(
    object({
      strict: nullable(boolean('Whether the branch must be up to date before merging; null: not told.')),
      required: list(requiredCheck),
    }),
  ),
  forbidsForcePush: boolean(),
  forbidsDeletion: boolean(),
  signatures: boolean('Whether commits must be signed.'),
  linearHistory: boolean(),
  mergeQueue: boolean(),
  otherRules: list(text(), 'Types of further rules of a ruleset.'),
})
export type Protection = Static<typeof protection>

/** Which branch is meant, and why it is that one. */
const whichBranch = {
  branch: text(),
  basis: oneOf(
    ['run', 'default-branch'],
    'The branch that the run is for; or, for a tag or another ref, the default one.',
  ),
}

/** What protects the branch that is deployed. */
export const branchRules = object({
  ...whichBranch,
  classic: oneOf(['none', 'told', 'not-told'], 'Whether there is classic protection, and what it asks for.'),
  protections: list(protection),
})
export type BranchRules = Static<typeof branchRules>

/** A move of the branch, as the server saw it. */
export const move = object({
  before: text('Git object id.'),
  after: text('Git object id.'),
  at: timestamp(),
  by: nullable(account),
  type: text(),
})
export type Move = Static<typeof move>

/** How a push stood to the rules that were in force. */
export const ruleSuite = object({
  id: integer(),
  before: text('Git object id.'),
  after: text('Git object id.'),
  at: timestamp(),
  by: nullable(object({ login: text(), id: integer() })),
  result: oneOf(['pass', 'fail', 'bypass']),
})
export type RuleSuite = Static<typeof ruleSuite>

/** The moves of the branch since the last deployment, and how each stood to its rules. */
export const ruleBypasses = object({
  ...whichBranch,
  moves: object({ complete: boolean(), items: list(move, 'Newest first.') }),
  suites: object({
    complete: boolean(),
    since: timestamp('GitHub keeps them for a month: of what is older, none need be there.'),
    items: list(ruleSuite),
  }),
})
export type RuleBypasses = Static<typeof ruleBypasses>

/** A check run on the deployed revision. */
export const checkedRun = object({
  id: integer(),
  name: text(),
  app: nullable(object({ id: integer(), slug: nullable(text()) })),
  status: text(),
  conclusion: nullable(text('Null: it has not ended.')),
  completedAt: nullable(timestamp()),
})
export type CheckedRun = Static<typeof checkedRun>

/** A commit status on the deployed revision: the last one of its context. Which app set it is not told. */
export const checkedStatus = object({ context: text(), state: text('error, failure, pending or success.') })
export type CheckedStatus = Static<typeof checkedStatus>

/** What ran on the deployed revision. */
export const checks = object({
  sha: text('The revision that is deployed.'),
  runs: object({ complete: boolean(), items: list(checkedRun, 'The latest run of each check of each suite.') }),
  statuses: nullable(object({ complete: boolean(), items: list(checkedStatus) })),
})
export type Checks = Static<typeof checks>

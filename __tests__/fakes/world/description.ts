import type { Level } from '../job.ts'
import type { Check, Status } from './check.ts'
import type { MergeMethod, ReviewState } from './pull-request.ts'

/** A world in a few lines. What is left out is the smallest story: mia pushed to main, omar approved, the job `deploy` runs in `production`. */
export interface WorldDescription {
  readonly repository?: RepositoryDescription
  /** By login. Who is only mentioned elsewhere is a User (a Bot, if the login ends with `[bot]`) who can write. */
  readonly people?: Readonly<Record<string, PersonDescription>>
  readonly teams?: Readonly<Record<string, { readonly members: readonly string[]; readonly id?: number }>>
  /** What the first commit holds, besides the workflow that the run needs. */
  readonly files?: Readonly<Record<string, string>>
  /** What happened, in order, up to the run. */
  readonly history?: readonly Moment[]
  readonly environments?: Readonly<Record<string, EnvironmentDescription>>
  /** The run that the job under test is part of. */
  readonly run?: RunDescription
  readonly rulesets?: readonly RulesetDescription[]
  /** Classic protection of the default branch. */
  readonly classicProtection?: ClassicProtectionDescription
  /** How pushes to the default branch stood to the rules; only administrators may read it. */
  readonly ruleSuites?: readonly RuleSuiteDescription[]
  readonly settings?: SettingsDescription
  /** Other repositories, by `owner/name`. What is public of them any token may read, and no token of this repository more. */
  readonly elsewhere?: Readonly<Record<string, ElsewhereDescription>>
  /** What earlier jobs built and attested in GitHub's store. */
  readonly builds?: readonly BuildDescription[]
  /** Further tokens, by their text, besides the job's own. */
  readonly tokens?: Readonly<Record<string, TokenDescription>>
  /** How many questions for a commit's pull requests come before GitHub has worked them out. */
  readonly associationLag?: number
  /** The time of the first commit. */
  readonly begins?: string
}

export interface RepositoryDescription {
  /** `owner/name` */
  readonly name?: string
  readonly visibility?: 'public' | 'private' | 'internal'
  readonly defaultBranch?: string
  readonly ownerType?: 'Organization' | 'User'
}

export interface ElsewhereDescription {
  readonly visibility: 'public' | 'private'
  /** What its default branch holds. */
  readonly files: Readonly<Record<string, string>>
}

export interface PersonDescription {
  readonly id?: number
  readonly type?: 'User' | 'Bot' | 'Mannequin' | 'Organization'
  readonly permission?: Permission
  /** The account was deleted: GitHub answers null where it was. */
  readonly gone?: true
  readonly name?: string
  readonly email?: string
}

export type Permission = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'

/** One thing that happened in the repository. `at` is the server's clock; without it, a minute after the last. */
export type Moment =
  | { readonly commit: CommitDescription; readonly branch?: string; readonly at?: string }
  /** Moves a branch to a commit, or to another branch's, that is there already. */
  | { readonly push: string; readonly branch?: string; readonly by?: string; readonly at?: string }
  | { readonly pullRequest: PullRequestDescription }
  /** Merges these pull requests, by number, in one group of the merge queue. */
  | { readonly mergeQueue: readonly number[]; readonly method?: MergeMethod; readonly at?: string }
  | { readonly branch: string; readonly from?: string }
  | { readonly tag: string; readonly on?: string }
  | { readonly release: string; readonly by?: string; readonly at?: string }
  | { readonly run: RunDescription; readonly at?: string }
  | { readonly deployment: DeploymentDescription; readonly at?: string }
  | { readonly check: CheckDescription; readonly at?: string }
  | { readonly note: NoteDescription }
  | { readonly status: StatusDescription; readonly at?: string }

export interface CommitDescription {
  /** What the rest of the description calls this commit. */
  readonly name?: string
  /** The author's login, or `Name <mail>` for someone without an account. */
  readonly by?: string
  readonly committer?: string
  readonly coAuthors?: readonly string[]
  readonly message?: string
  /** Written here; null deletes. Without it, one of a few source files changes. */
  readonly files?: Readonly<Record<string, string | null>>
  /** The author's and committer's date, as they wrote it. */
  readonly dated?: string
  readonly signed?: boolean
  /** Who pushed it, when not the author. */
  readonly pushedBy?: string
}

export interface PullRequestDescription {
  readonly by?: string
  readonly title?: string
  readonly body?: string
  readonly head?: string
  readonly base?: string
  /** The commit or branch that it opens with, when not what it pushes first. */
  readonly from?: string
  /** The fork's owner. */
  readonly fork?: string
  readonly draft?: boolean
  readonly at?: string
  /** What happened in it, in order; it opens with the first push. */
  readonly steps: readonly PullRequestStep[]
}

export type PullRequestStep = { readonly at?: string; readonly by?: string } & (
  | { readonly push: CommitDescription | readonly CommitDescription[] }
  /** Replaces the branch by these commits on top of the base's tip. */
  | { readonly forcePush: CommitDescription | readonly CommitDescription[] }
  /** Commits the branch's own commits again on top of the base's tip, and pushes that by force; the last may be told otherwise. */
  | { readonly rebase: CommitDescription }
  /** Merges the base into the branch; files that both sides changed are to be written here. */
  | { readonly updateBranch: CommitDescription }
  /** Moves the approvals along to the head, as GitHub does where it finds that the patch is the same. */
  | { readonly restamp: true }
  /** Another pull request, from its beginning to its end. */
  | { readonly meanwhile: PullRequestDescription }
  | {
      readonly review: ReviewState
      /** The commit's name, when not the head. */
      readonly on?: string
      readonly body?: string
      /** What the reviewer writes at lines of it. */
      readonly lines?: readonly string[]
    }
  /** Dismisses the last review of this login. */
  | { readonly dismiss: string; readonly message?: string }
  | { readonly comment: string }
  /** Assigns the pull request to somebody. */
  | { readonly assign: string }
  | { readonly requestReview: string }
  | {
      readonly merge: MergeMethod
      readonly commit?: CommitDescription
      /** Merged on somebody's own machine or codespace and pushed; GitHub sees then that it was merged. */
      readonly byPush?: true
    }
  /** Lets it ask to be merged into another branch. */
  | { readonly changeBase: string }
  /** Moves the branch it is to be merged into by force, to a commit that is there already. */
  | { readonly moveBase: string }
  | { readonly close: true }
)

export interface EnvironmentDescription {
  readonly id?: number
  /** Logins, or `team:slug`. */
  readonly reviewers?: readonly string[]
  readonly preventSelfReview?: boolean
  /** Minutes. */
  readonly waitTimer?: number
  readonly branchPolicy?: 'protected' | readonly string[]
  readonly canAdminsBypass?: boolean
  /** Slugs of the apps with a say. */
  readonly customRules?: readonly string[]
}

export interface RunDescription {
  readonly event?: string
  readonly actor?: string
  readonly triggeringActor?: string
  /** A commit's name, a branch or a tag; the default branch's tip when left out. */
  readonly commit?: string
  readonly ref?: string
  readonly attempt?: number
  /** The workflow file's path. */
  readonly path?: string
  readonly workflow?: string
  readonly job?: string
  readonly environment?: string | null
  /** False: the job names an environment but makes no deployment record. */
  readonly deployment?: false
  readonly approvals?: readonly ApprovalDescription[]
  /** How the deployment's statuses tell that it waited; GitHub documents neither. */
  readonly statuses?: {
    /** Who let it go on is in them; GitHub's own bot, when left out. */
    readonly nameApprover?: true
    /** All attempts are in the statuses of one deployment; each has its own, when left out. */
    readonly ofAllAttempts?: true
  }
  readonly permissions?: Readonly<Record<string, Level>>
  /** How the job ended; null while it runs. */
  readonly conclusion?: 'success' | 'failure' | 'cancelled' | null
  readonly pullRequest?: number
  readonly inputs?: Readonly<Record<string, string>>
  /** The run's other jobs; they have no environment and have ended. */
  readonly otherJobs?: readonly { readonly job: string; readonly conclusion?: 'success' | 'failure' | 'cancelled' }[]
  /** The reusable workflows that it calls, as the run's API answer lists them. */
  readonly referencedWorkflows?: readonly { readonly path: string; readonly sha: string; readonly ref?: string }[]
  /** The reusable workflow that defines the job, and the job of the started workflow that calls it; in which of the other repositories, if not in this one. */
  readonly called?: { readonly path: string; readonly by: string; readonly repository?: string }
  readonly runnerEnvironment?: 'github-hosted' | 'self-hosted'
  /** What the runner is told of the token, and writes to its log where a step can read it; left out: no step can. */
  readonly granted?: Readonly<Record<string, Level>>
  readonly retentionDays?: number
  /** Names of the steps before the one under test, and how they ended; left out: there are none. */
  readonly steps?: Readonly<Record<string, 'success' | 'failure' | 'skipped'>>
}

export interface ApprovalDescription {
  readonly by: string
  readonly state?: 'approved' | 'rejected'
  readonly comment?: string
  readonly environments?: readonly string[]
  /** The attempt it let through; the last when left out. GitHub does not tell it. */
  readonly attempt?: number
}

export interface DeploymentDescription {
  readonly environment?: string
  readonly commit?: string
  /** Who asked the API for it; without, it is an earlier job's. */
  readonly by?: string
  readonly state?: 'success' | 'failure' | 'error' | 'in_progress'
}

export interface CheckDescription {
  readonly name: string
  /** The commit's name; the default branch's tip when left out. */
  readonly on?: string
  /** Null while it runs. */
  readonly conclusion?: Check['conclusion']
  /** The app that runs it; GitHub Actions when left out. */
  readonly app?: Check['app']
}

export interface StatusDescription {
  readonly context: string
  /** The commit's name; the default branch's tip when left out. */
  readonly on?: string
  readonly by?: string
  readonly state?: Status['state']
}

/** A git note beside a commit, as git or Git AI writes one. */
export interface NoteDescription {
  /** The commit's name; the default branch's tip when left out. */
  readonly on?: string
  readonly text: string
  /** The notes' ref; Git AI's when left out. */
  readonly ref?: string
  /** How many folders, each of two digits of the commit's id, lead to it: 0 to 2. */
  readonly fanOut?: number
}

export interface RulesetDescription {
  readonly name: string
  readonly enforcement?: 'active' | 'evaluate' | 'disabled'
  /** Branches; the default branch when left out. */
  readonly branches?: readonly string[]
  /** In the shape of the REST API: `{ type, parameters }`. */
  readonly rules: readonly { readonly type: string; readonly parameters?: Readonly<Record<string, unknown>> }[]
  readonly bypass?: readonly { readonly actor_type: string; readonly actor_id: number; readonly bypass_mode: string }[]
  /** Where it is from; one of the organisation does not show itself to who may only administer the repository. */
  readonly of?: 'Repository' | 'Organization'
  /** When it was changed last; when it was made, if left out. */
  readonly changedAt?: string
}

/** What is left out is off; administrators are bound only where it says so. */
export interface ClassicProtectionDescription {
  /** A pull request is required, with so many approvals. */
  readonly approvals?: number
  readonly dismissStale?: boolean
  readonly codeOwners?: boolean
  readonly lastPush?: boolean
  readonly checks?: readonly { readonly context: string; readonly app_id: number | null }[]
  readonly enforceAdmins?: boolean
  readonly allowForcePushes?: boolean
  readonly allowDeletions?: boolean
  /** Logins of those who need no pull request. */
  readonly withoutPullRequest?: readonly string[]
  /** Logins of those who may push by force all the same. */
  readonly forcePushers?: readonly string[]
}

export interface RuleSuiteDescription {
  /** The name of the commit pushed; the default branch's tip when left out. */
  readonly commit?: string
  readonly by?: string
  readonly result: 'pass' | 'fail' | 'bypass'
}

/** What an administrator has set. */
export interface SettingsDescription {
  readonly defaultWorkflowPermissions?: 'read' | 'write'
  readonly oidcSubjectClaims?: readonly string[]
  /** For how long artifacts and logs are kept; 90 when left out. */
  readonly retentionDays?: number
}

/** An artifact that a job built, with its provenance attested. */
export interface BuildDescription {
  readonly sha256: string
  /** The commit's name that it was built from; the run's own when left out. */
  readonly from?: string
  /** The id of the repository whose job it was; this one's when left out. */
  readonly repositoryId?: number
}

export interface TokenDescription {
  readonly permissions: Readonly<Record<string, Level>>
}

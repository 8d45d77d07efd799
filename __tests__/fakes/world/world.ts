import { ArtifactStore } from '../artifact-store.ts'
import type { Job, Level } from '../job.ts'
import { type Account, Accounts, type Team } from './account.ts'
import type { Check, Status } from './check.ts'
import { Clock } from './clock.ts'
import type { Deployment } from './deployment.ts'
import type {
  BuildDescription,
  ClassicProtectionDescription,
  RuleSuiteDescription,
  RulesetDescription,
  SettingsDescription,
  WorldDescription,
} from './description.ts'
import { type Environment, makeEnvironment } from './environment.ts'
import { type Commit, Git } from './git.ts'
import { resolve } from './git-reading.ts'
import { Ids } from './ids.ts'
import { jobOf } from './job-of.ts'
import type { PullRequest, Push } from './pull-request.ts'
import type { Repository } from './repository.ts'
import type { Run } from './run.ts'

export interface Release {
  readonly id: number
  readonly tag: string
  readonly author: Account
  readonly at: Date
}

export interface StoredAttestation {
  readonly id: number
  readonly bundle: unknown
  /** `sha256:hex` of each subject. */
  readonly digests: readonly string[]
  readonly predicateType: string
}

export interface Ruleset extends RulesetDescription {
  readonly id: number
  readonly createdAt: Date
}

/** What a token may do; a scope not named is `none`. */
export type Grants = Readonly<Record<string, Level>>

/** Everything that GitHub knows about one repository, at one moment. The server only shows it. */
export class World {
  readonly ids = new Ids()
  readonly git = new Git()
  readonly clock: Clock
  readonly accounts: Accounts
  readonly teams: ReadonlyMap<string, Team>
  readonly repository: Repository
  readonly environments = new Map<string, Environment>()
  readonly pullRequests: PullRequest[] = []
  readonly pushes: Push[] = []
  readonly runs: Run[] = []
  readonly deployments: Deployment[] = []
  readonly rulesets: readonly Ruleset[]
  readonly classicProtection: ClassicProtectionDescription | undefined
  readonly ruleSuites: readonly RuleSuiteDescription[]
  readonly settings: SettingsDescription
  readonly builds: readonly BuildDescription[]
  readonly releases: Release[] = []
  readonly checks: Check[] = []
  readonly statuses: Status[] = []
  readonly artifacts = new ArtifactStore()
  readonly attestations: StoredAttestation[] = []
  /** The other repositories that were described. */
  readonly elsewhere: World[] = []
  /** By the token's text; the job's own is among them. */
  readonly tokens = new Map<string, Grants>()
  /** The commits that the description gave a name. */
  readonly named = new Map<string, Commit>()
  /** How many more questions for a commit's pull requests come before GitHub has worked them out. */
  associationLag: number
  /** Where GitHub is; the server that shows this world sets it. */
  urls = { api: 'https://api.github.com', graphql: 'https://api.github.com/graphql', server: 'https://github.com' }

  constructor(described: WorldDescription) {
    this.clock = new Clock(described.begins ?? '2026-11-02T09:00:00Z')
    const fullName = described.repository?.name ?? 'acme/shop'
    const owner = { type: described.repository?.ownerType ?? 'Organization', permission: 'admin' } as const
    const people = { [fullName.split('/')[0] ?? '']: owner, ...described.people }
    this.accounts = new Accounts(this.ids, people)
    this.teams = new Map(
      Object.entries(described.teams ?? {}).map(([slug, { id, members }]) => [
        slug,
        { id: id ?? this.ids.next('team'), slug, members: members.map((login) => this.accounts.get(login)) },
      ]),
    )
    this.repository = this.#repository(described)
    for (const [name, environment] of Object.entries(
      described.environments ?? { production: { reviewers: ['omar'], preventSelfReview: true } },
    ))
      this.environments.set(name, makeEnvironment(name, environment, this.clock.now, this))
    this.rulesets = (described.rulesets ?? []).map((ruleset) => ({
      ...ruleset,
      id: this.ids.next('ruleset'),
      createdAt: this.clock.now,
    }))
    this.classicProtection = described.classicProtection
    this.ruleSuites = described.ruleSuites ?? []
    this.settings = described.settings ?? {}
    this.builds = described.builds ?? []
    this.associationLag = described.associationLag ?? 0
    for (const [token, { permissions }] of Object.entries(described.tokens ?? {})) this.tokens.set(token, permissions)
  }

  /** The run that the job under test is part of: the last. */
  get run(): Run {
    const run = this.runs.at(-1)
    if (run === undefined) throw new Error('nothing ran in this world yet')
    return run
  }

  /** The job under test, as GitHub hands it to the runner. */
  get job(): Job {
    return jobOf(this)
  }

  /** The commit that the description calls so, or that a branch, tag or id leads to. */
  commit(name: string): Commit {
    const commit = this.named.get(name) ?? resolve(this.git, name)
    if (commit === undefined) throw new Error(`the world has no commit ${name}`)
    return commit
  }

  /** The world of a repository, this one or one elsewhere; undefined: there is none. GitHub does not mind the case of its name. */
  of(repository: string): World | undefined {
    return [this, ...this.elsewhere].find((one) => one.repository.fullName.toLowerCase() === repository.toLowerCase())
  }

  /** The environment of that name; one that nobody described is made, unprotected, as GitHub does. */
  environment(name: string): Environment {
    const found = this.environments.get(name)
    if (found !== undefined) return found
    const made = makeEnvironment(name, {}, this.clock.now, this)
    this.environments.set(name, made)
    return made
  }

  #repository({ repository: described = {} }: WorldDescription): Repository {
    const fullName = described.name ?? 'acme/shop'
    const [owner = '', name = ''] = fullName.split('/')
    return {
      id: this.ids.next('repository'),
      owner: this.accounts.get(owner),
      name,
      fullName,
      visibility: described.visibility ?? 'private',
      defaultBranch: described.defaultBranch ?? 'main',
      createdAt: this.clock.now,
    }
  }
}

import type { Account, Accounts, Team } from './account.ts'
import type { EnvironmentDescription } from './description.ts'
import type { Ids } from './ids.ts'

export interface Environment {
  readonly id: number
  readonly name: string
  readonly reviewers: readonly (Account | Team)[]
  readonly preventSelfReview: boolean
  /** Minutes; 0 for none. */
  readonly waitTimer: number
  readonly branchPolicy: 'protected' | readonly { readonly id: number; readonly name: string }[] | null
  readonly canAdminsBypass: boolean
  readonly customRules: readonly { readonly id: number; readonly slug: string }[]
  readonly ruleIds: { readonly wait: number; readonly reviewers: number; readonly branch: number }
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** An environment as described; with an empty description, what GitHub makes when a workflow first names one: nothing protects it. */
export function makeEnvironment(
  name: string,
  described: EnvironmentDescription,
  at: Date,
  has: { ids: Ids; accounts: Accounts; teams: ReadonlyMap<string, Team> },
): Environment {
  const rule = () => has.ids.next('rule')
  return {
    id: described.id ?? has.ids.next('environment'),
    name,
    reviewers: (described.reviewers ?? []).map((reviewer) => reviewerNamed(reviewer, has)),
    preventSelfReview: described.preventSelfReview ?? false,
    waitTimer: described.waitTimer ?? 0,
    branchPolicy:
      described.branchPolicy === undefined || described.branchPolicy === 'protected'
        ? (described.branchPolicy ?? null)
        : described.branchPolicy.map((pattern) => ({ id: rule(), name: pattern })),
    canAdminsBypass: described.canAdminsBypass ?? true,
    customRules: (described.customRules ?? []).map((slug) => ({ id: rule(), slug })),
    ruleIds: { wait: rule(), reviewers: rule(), branch: rule() },
    createdAt: at,
    updatedAt: at,
  }
}

function reviewerNamed(
  reviewer: string,
  { accounts, teams }: { accounts: Accounts; teams: ReadonlyMap<string, Team> },
): Account | Team {
  if (!reviewer.startsWith('team:')) return accounts.get(reviewer)
  const team = teams.get(reviewer.slice('team:'.length))
  if (team === undefined) throw new Error(`the world has no ${reviewer}; describe it under teams`)
  return team
}

/** Whether anybody or anything has to agree before a job runs in it. */
export function waits(environment: Environment): boolean {
  return environment.reviewers.length > 0 || environment.waitTimer > 0 || environment.customRules.length > 0
}

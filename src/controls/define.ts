import type { FactId, Facts } from '../facts/index.ts'
import type { Finding, Outcome } from '../model/conclusions.ts'
import type { OwnedCredential } from '../model/credential.ts'
import type { Fact } from '../model/fact.ts'
import type { Reasons } from '../model/finding-reason.ts'
import type { Ownership } from '../model/owner.ts'
import type { Range } from '../review/range.ts'

type ValueOf<Id extends FactId> = Facts[Id] extends Fact<infer T> ? T : never

/** What a control answers, never without a reason; the engine adds which control it was and what it read. */
export type Judgement = Pick<Finding, 'because'> & { readonly outcome: Outcome; readonly reasons: Reasons } & Partial<
    Pick<Finding, 'opinions' | 'limits' | 'range' | 'needs' | 'credentials'>
  >

/** Why a judgement came out as it did: as data, and in one sentence. */
export type Why = Pick<Judgement, 'reasons' | 'because'>

/** What can count as the approval of a deployment. */
export const APPROVALS = ['environment-review', 'pull-request-review', 'either'] as const
export type Approval = (typeof APPROVALS)[number]

/** What the policy says of deployments like this one, besides which claims must hold. Null: it does not say. */
export interface Asked {
  readonly approval: Approval
  readonly retentionDays: number | null
  /** Names or patterns of the branches that may deploy. */
  readonly branches: readonly string[] | null
}

/** What every control may use besides the facts: what the policy says, and what was concluded before. */
export interface Judging {
  readonly asked: Asked
  /** Ids of user accounts that are driven by machines. */
  readonly machineAccounts: readonly number[]
  /** Why the policy can't be used, so that whom it calls a machine and what it asks is not known; undefined: it can. */
  readonly policyProblem: string | undefined
  /** What came in, put together once for all claims; undefined where that is not told. */
  readonly range: Range | undefined
  /** Who answers for deployments like this one. */
  readonly owner: Ownership
  /** What the job can reach that opens a door, as far as that was seen, each with who answers for it. */
  readonly credentials: readonly OwnedCredential[]
}

/** One claim about a deployment, true or false. */
export interface Control<Id extends string, Reads extends FactId, Consults extends FactId> {
  /** The file's name, and the claim's name in policy and record. */
  readonly id: Id
  readonly title: string
  /** Facts without which nothing can be said: when one is unavailable, the answer is `unknown` and `judge` is not called. */
  readonly reads: readonly Reads[]
  /** Facts that may help, in whatever state they are. */
  readonly consults: readonly Consults[]
  /** What to do when the claim does not hold or is not known to. */
  readonly remedy: string
  /** Pure. An observed fact is given by its value, an absent one as undefined. */
  judge(
    values: { readonly [R in Reads]: ValueOf<R> | undefined },
    judging: Judging,
    consulted: { readonly [C in Consults]: Facts[C] },
  ): Judgement
}

export const defineControl = <
  const Id extends string,
  const Reads extends FactId,
  const Consults extends FactId = never,
>(
  control: Control<Id, Reads, Consults>,
): Control<Id, Reads, Consults> => control

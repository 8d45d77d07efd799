import type { FindingReason, Reasons } from '../model/finding-reason.ts'
import type { PartOutcome } from '../model/review.ts'
import type { BranchRules, BypassActor, Protection } from '../model/rules.ts'
import { worst } from './outcomes.ts'

/** What a branch must be guarded by, and how the rules stand to it. */
interface Requirement {
  readonly met: FindingReason
  readonly lacking: FindingReason
  readonly lack: string
  readonly isMet: (by: Protection) => boolean
}

const PULL_REQUEST: Requirement = {
  met: 'approved-pull-request-required',
  lacking: 'no-approved-pull-request-required',
  lack: 'require no approved pull request',
  isMet: ({ pullRequest }) => (pullRequest?.approvals ?? 0) >= 1,
}

const NO_FORCE_PUSH: Requirement = {
  met: 'force-pushes-forbidden',
  lacking: 'force-pushes-allowed',
  lack: 'do not forbid force pushes',
  isMet: ({ forbidsForcePush }) => forbidsForcePush,
}

interface Answer {
  readonly outcome: PartOutcome
  readonly reasons: Reasons
  readonly because: string
  readonly needs: readonly string[]
}

/** Whether nothing reaches a branch without an approved pull request. GitHub applies all rules, so each requirement may come from another; but from one that nobody may bypass. */
export function judgeProtection(rules: BranchRules): Answer {
  if (rules.protections.length === 0 && rules.classic === 'none')
    return {
      outcome: 'fail',
      reasons: ['branch-without-rules'],
      because: `No rule protects ${rules.branch}.`,
      needs: [],
    }
  return worseOf(judgeOne(PULL_REQUEST, rules), judgeOne(NO_FORCE_PUSH, rules))
}

/** The worse of two answers; where they come out the same, both. */
function worseOf(one: Answer, other: Answer): Answer {
  if (one.outcome !== other.outcome) return worst([one.outcome, other.outcome]) === one.outcome ? one : other
  return {
    outcome: one.outcome,
    reasons: [...one.reasons, ...other.reasons],
    because: [...new Set([one.because, other.because])].join(' '),
    needs: [...new Set([...one.needs, ...other.needs])],
  }
}

function judgeOne({ met, lacking, lack, isMet }: Requirement, { branch, classic, protections }: BranchRules): Answer {
  const sources = protections.filter(isMet)
  const withheld = sources.filter(({ bypass }) => bypass === null)
  if (sources.some(({ bypass }) => bypass?.length === 0))
    return {
      outcome: 'pass',
      reasons: [met],
      because: `The rules of ${branch} require an approved pull request, forbid force pushes, and nobody may bypass them.`,
      needs: [],
    }
  if (withheld.length > 0)
    return {
      outcome: 'unknown',
      reasons: ['bypass-list-withheld'],
      because: `Who may bypass the rules of ${branch} is not told.`,
      needs: withheld.map(({ kind }) => TELLS_BYPASS[kind]),
    }
  if (classic === 'not-told')
    return {
      outcome: 'unknown',
      reasons: ['classic-protection-not-told'],
      because: `What the classic protection of ${branch} asks for is not told.`,
      needs: [TELLS_BYPASS.classic],
    }
  if (sources.length === 0)
    return { outcome: 'fail', reasons: [lacking], because: `The rules of ${branch} ${lack}.`, needs: [] }
  const actors = [...new Set(sources.flatMap(({ bypass }) => bypass ?? []).map(nameOf))].join(', ')
  return {
    outcome: 'fail',
    reasons: ['rules-can-be-bypassed'],
    because: `The rules of ${branch} may be bypassed by: ${actors}.`,
    needs: [],
  }
}

/** The permission that shows who may bypass. https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset */
const TELLS_BYPASS: Readonly<Record<Protection['kind'], string>> = {
  ruleset: 'administration: write',
  classic: 'administration: read',
}

const nameOf = ({ type, id, mode }: BypassActor): string => {
  const who = id === null ? type : `${type} ${id}`
  return mode === 'always' ? who : `${who} (${mode.replaceAll('_', ' ')})`
}

/** What has to be said of a judgement by the rules of a branch that the run is not for. */
export const limitsOf = ({ branch, basis }: Pick<BranchRules, 'branch' | 'basis'>): readonly string[] =>
  basis === 'run' ? [] : [`The run is for no branch, so the default one, ${branch}, is what was judged.`]

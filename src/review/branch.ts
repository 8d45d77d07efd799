import type { PartOutcome } from '../model/review.ts'
import type { BranchRules, BypassActor, Protection } from '../model/rules.ts'
import { worst } from './outcomes.ts'

/** What a branch must be guarded by, and how the rules stand to it. */
interface Requirement {
  readonly lack: string
  readonly isMet: (by: Protection) => boolean
}

const REQUIREMENTS: readonly Requirement[] = [
  { lack: 'require no approved pull request', isMet: ({ pullRequest }) => (pullRequest?.approvals ?? 0) >= 1 },
  { lack: 'do not forbid force pushes', isMet: ({ forbidsForcePush }) => forbidsForcePush },
]

interface Answer {
  readonly outcome: PartOutcome
  readonly because: string
  readonly needs: readonly string[]
}

/** Whether nothing reaches a branch without an approved pull request. GitHub applies all rules, so each requirement may come from another; but from one that nobody may bypass. */
export function judgeProtection(rules: BranchRules): Answer {
  if (rules.protections.length === 0 && rules.classic === 'none')
    return { outcome: 'fail', because: `No rule protects ${rules.branch}.`, needs: [] }
  const answers = REQUIREMENTS.map((requirement) => judgeOne(requirement, rules))
  const outcome = worst(answers.map((answer) => answer.outcome))
  const deciding = answers.filter((answer) => answer.outcome === outcome)
  const because = [...new Set(deciding.map((answer) => answer.because))].join(' ')
  return { outcome, because, needs: [...new Set(deciding.flatMap(({ needs }) => needs))] }
}

function judgeOne({ lack, isMet }: Requirement, { branch, classic, protections }: BranchRules): Answer {
  const sources = protections.filter(isMet)
  const withheld = sources.filter(({ bypass }) => bypass === null)
  if (sources.some(({ bypass }) => bypass?.length === 0))
    return {
      outcome: 'pass',
      because: `The rules of ${branch} require an approved pull request, forbid force pushes, and nobody may bypass them.`,
      needs: [],
    }
  if (withheld.length > 0)
    return {
      outcome: 'unknown',
      because: `Who may bypass the rules of ${branch} is not told.`,
      needs: withheld.map(({ kind }) => TELLS_BYPASS[kind]),
    }
  if (classic === 'not-told')
    return {
      outcome: 'unknown',
      because: `What the classic protection of ${branch} asks for is not told.`,
      needs: [TELLS_BYPASS.classic],
    }
  if (sources.length === 0) return { outcome: 'fail', because: `The rules of ${branch} ${lack}.`, needs: [] }
  const actors = [...new Set(sources.flatMap(({ bypass }) => bypass ?? []).map(nameOf))].join(', ')
  return { outcome: 'fail', because: `The rules of ${branch} may be bypassed by: ${actors}.`, needs: [] }
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

import type { Facts } from '../facts/index.ts'
import type { Finding } from '../model/conclusions.ts'
import type { Fact } from '../model/fact.ts'
import { inOrder } from '../model/finding-reason.ts'
import type { Judgement, Judging } from './define.ts'
import { controls } from './index.ts'

interface AnyControl {
  readonly id: string
  readonly reads: readonly (keyof Facts)[]
  readonly consults: readonly (keyof Facts)[]
  judge(
    values: Readonly<Record<string, unknown>>,
    judging: Judging,
    consulted: Readonly<Record<string, Fact<unknown>>>,
  ): Judgement
}

/** Judges every claim. A claim whose facts could not be seen is `unknown`, whatever its control would have said. */
export const evaluate = (facts: Facts, judging: Judging): readonly Finding[] =>
  controls.map((control) => judgeOne(control, facts, judging))

function judgeOne(control: AnyControl, facts: Facts, judging: Judging): Finding {
  const judgement = judgementOf(control, facts, judging)
  return {
    control: control.id,
    outcome: judgement.outcome,
    reasons: inOrder(judgement.reasons),
    because: judgement.because,
    opinions: judgement.opinions ?? [],
    limits: judgement.limits ?? [],
    ...(judgement.range && { range: judgement.range }),
    ...(judgement.needs && { needs: judgement.needs }),
    ...(judgement.credentials && { credentials: judgement.credentials }),
    reads: [...control.reads, ...control.consults],
  }
}

function judgementOf(control: AnyControl, facts: Facts, judging: Judging): Judgement {
  const blind = control.reads.filter((id) => facts[id].status === 'unavailable')
  if (blind.length > 0)
    return { outcome: 'unknown', reasons: ['fact-unavailable'], because: `Could not be seen: ${blind.join(', ')}.` }
  const found = control.judge(valuesOf(control.reads, facts), judging, pick(control.consults, facts))
  const isTold = found.reasons.includes('policy-unusable')
  if (judging.policyProblem === undefined || isTold || !restsOnPolicy(control)) return found
  const reasons = ['policy-unusable', ...found.reasons] as const
  return { ...found, outcome: 'unknown', reasons, because: `${WITHOUT_POLICY} ${found.because}` }
}

/** Whether what a policy says can turn the answer: it may call who approved a machine, or take another approval for one. */
export const restsOnPolicy = ({ reads, consults }: Pick<AnyControl, 'reads' | 'consults'>): boolean =>
  [...reads, ...consults].includes('policy-file')

const WITHOUT_POLICY = 'The policy can’t be used, so what it says of this is not known. Without it:'

const pick = (ids: readonly (keyof Facts)[], facts: Facts) => Object.fromEntries(ids.map((id) => [id, facts[id]]))

const valuesOf = (ids: readonly (keyof Facts)[], facts: Facts) =>
  Object.fromEntries(
    ids.map((id) => {
      const fact = facts[id]
      return [id, fact.status === 'observed' ? fact.value : undefined]
    }),
  )

import type { Facts } from '../facts/index.ts'
import type { BrokenGlass, GapFound, Verdict } from '../model/conclusions.ts'
import { known } from '../model/fact.ts'
import { daysAfter } from './day.ts'
import type { Policy } from './schema.ts'

/**
 * Whether somebody breaks the glass: a reason was given, and the person who started the run and the one who started this
 * attempt are both on the policy's list. A schedule or a bot has nobody who could answer for it.
 */
export function breakGlass(
  policy: Policy,
  facts: Facts,
  letThrough: Verdict['blockedBy'],
  day: string,
): BrokenGlass | null {
  const allowed = policy['break-glass']
  const reason = known(facts['break-glass'])?.reason
  const run = known(facts['workflow-run'])
  const by = run?.triggeringActor ?? null
  if (allowed === undefined || reason === undefined || by === null) return null
  const starters = [run?.actor ?? null, by]
  const areListed = starters.every((one) => one?.type === 'User' && allowed.people.includes(one.id))
  return areListed ? { by, reason, letThrough, followUpDue: daysAfter(day, allowed['follow-up-days']) } : null
}

/** What is left to do after the glass was broken, or why it was not. */
export function gapsOfBreakGlass(facts: Facts, { decision, brokenGlass }: Verdict): readonly GapFound[] {
  const gap = (code: GapFound['code'], why: string, remedy: string) =>
    ({ id: `${code}:break-glass`, code, link: 'approval', why, remedy, needs: [] }) as const
  if (brokenGlass !== null) {
    const { by, letThrough, followUpDue: due } = brokenGlass
    const claims = letThrough.map(({ claim }) => claim).join(', ')
    const why = `${by.login} broke the glass: the deployment went ahead although ${claims} did not hold.`
    return [{ ...gap('follow-up-due', why, `Make up for the review that was left out by ${due}, and keep it.`), due }]
  }
  if (known(facts['break-glass']) === undefined || decision === 'allow') return []
  const why = 'A break-glass-reason was given, and it let nothing through.'
  const remedy =
    'It takes a policy that can be used, an environment that is known, sources that agree, and under `break-glass` the id of the person who started the run and this attempt.'
  return [gap('break-glass-refused', why, remedy)]
}

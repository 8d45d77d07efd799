import type { Facts } from '../facts/index.ts'
import type { BrokenGlass, GapFound, Verdict } from '../model/conclusions.ts'
import { known } from '../model/fact.ts'
import { daysAfter } from './day.ts'
import type { Policy } from './schema.ts'
import type { Start } from './start.ts'

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

/** The glass as it was broken, at the end of a job or before it deployed: what was let through then was deployed. */
export const glassIn = (start: Start, { brokenGlass }: Verdict): BrokenGlass | null =>
  brokenGlass ?? (start === null || start === 'missing' ? null : start.verdict.brokenGlass)

/** What is left to do after the glass was broken, or why it was not. */
export function gapsOfBreakGlass(facts: Facts, start: Start, verdict: Verdict): readonly GapFound[] {
  const glass = glassIn(start, verdict)
  if (glass !== null) return [followUp(glass, facts)]
  if (known(facts['break-glass']) === undefined || verdict.decision === 'allow') return []
  return [
    {
      id: 'break-glass-refused:break-glass',
      code: 'break-glass-refused',
      why: 'A break-glass-reason was given, and it let nothing through.',
      remedy:
        'It takes a policy that can be used, an environment that is known, sources that agree, and under `break-glass` the id of the person who started the run and this attempt.',
      ...OF_APPROVAL,
    },
  ]
}

const OF_APPROVAL = { link: 'approval', needs: [] } as const

/** One follow-up makes up for one deployment, so its gap is that deployment's own. */
function followUp({ by, letThrough, followUpDue: due }: BrokenGlass, { run }: Facts): GapFound {
  const { id, attempt, job } = known(run) ?? {}
  const claims = letThrough.map(({ claim }) => claim).join(', ')
  return {
    id: `follow-up-due:${[id, attempt, job].join('/')}`,
    code: 'follow-up-due',
    why: `${by.login} broke the glass: the deployment went ahead although ${claims} did not hold.`,
    remedy: `Have it reviewed by ${due}, and say so under \`follow-ups\` in the policy, with the digest of this record.`,
    due,
    owner: { people: [{ id: by.id, login: by.login }], basis: 'broken-glass' },
    ...OF_APPROVAL,
  }
}

import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { judgeProtection } from '../review/branch.ts'
import { defineCapability, no, unknown, yes } from './define.ts'
import { JOB_FACTS } from './job-seen.ts'
import { couldRelease, didRelease } from './released.ts'

const SCOPES = ['contents', 'pull-requests', 'actions']

/** To change what is in the repository, its pull requests or its runs. */
export const write = defineCapability({
  id: 'write',
  couldFrom: JOB_FACTS,
  didFrom: ['job'],
  limitedBy: ['branch-rules'],
  could(job) {
    const { facts, writes, openEnd } = job
    const scopes = SCOPES.filter((scope) => writes.includes(scope))
    if (scopes.length > 0)
      return yes(
        [
          `The job's token can write: ${scopes.join(', ')}.`,
          ...(scopes.includes('contents') ? [limitOf(facts)] : []),
        ].join(' '),
      )
    const released = couldRelease(job, 'write')
    if (released !== undefined) return released
    return openEnd === undefined
      ? no(`The job's token can't write ${SCOPES.join(', ')}, and the job reaches nothing else that could.`)
      : unknown(openEnd)
  },
  did: (job) => didRelease(job, 'write'),
})

/** What a branch asks for holds for every token, but for those on its bypass list. */
function limitOf(facts: Facts): string {
  const rules = known(facts['branch-rules'])
  return rules === undefined ? 'What limits that on the branch was not seen.' : judgeProtection(rules).because
}

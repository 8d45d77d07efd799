import { defineCapability, no, unknown, yes } from './define.ts'
import { JOB_FACTS } from './job-seen.ts'

const SCOPES = ['contents', 'pull-requests', 'actions']

/** To change what is in the repository, its pull requests or its runs. */
export const write = defineCapability({
  id: 'write',
  couldFrom: JOB_FACTS,
  didFrom: [],
  could({ writes, openEnd }) {
    const scopes = SCOPES.filter((scope) => writes.includes(scope))
    if (scopes.length > 0) return yes(`The job's token can write: ${scopes.join(', ')}.`)
    return openEnd === undefined
      ? no(`The job's token can't write ${SCOPES.join(', ')}, and the job reaches nothing else that could.`)
      : unknown(openEnd)
  },
  did: () => undefined,
})

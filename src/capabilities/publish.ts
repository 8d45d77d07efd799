import { defineCapability, no, unknown, yes } from './define.ts'
import { JOB_FACTS } from './job-seen.ts'
import { couldRelease, didRelease } from './released.ts'

/** Releases and tags come with `contents`. */
const SCOPES = ['contents', 'packages', 'pages']

/** To publish packages, releases, tags or pages. */
export const publish = defineCapability({
  id: 'publish',
  couldFrom: JOB_FACTS,
  didFrom: ['job'],
  could(job) {
    const { writes, openEnd } = job
    const scopes = SCOPES.filter((scope) => writes.includes(scope))
    if (scopes.length > 0) return yes(`The job's token can write: ${scopes.join(', ')}.`)
    const released = couldRelease(job, 'publish')
    if (released !== undefined) return released
    return openEnd === undefined
      ? no(`The job's token can't write ${SCOPES.join(', ')}, and the job reaches nothing else that could publish.`)
      : unknown(openEnd)
  },
  did: (job) => didRelease(job, 'publish'),
})

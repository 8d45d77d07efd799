import { knownAction } from '../credentials/known-actions.ts'
import { defineCapability, no, unknown, yes } from './define.ts'
import { JOB_FACTS } from './job-seen.ts'

/** Releases and tags come with `contents`. */
const SCOPES = ['contents', 'packages', 'pages']

/** To publish packages, releases, tags or pages. */
export const publish = defineCapability({
  id: 'publish',
  couldFrom: JOB_FACTS,
  didFrom: [],
  could({ file, writes, openEnd }) {
    const scopes = SCOPES.filter((scope) => writes.includes(scope))
    if (scopes.length > 0) return yes(`The job's token can write: ${scopes.join(', ')}.`)
    const by = file?.uses.find(({ uses }) => knownAction(uses)?.purpose === 'publish')
    if (by !== undefined) return yes(`One of its steps uses ${by.uses}, which publishes.`)
    return openEnd === undefined
      ? no(`The job's token can't write ${SCOPES.join(', ')}, and the job reaches nothing else that could publish.`)
      : unknown(openEnd)
  },
  did: () => undefined,
})

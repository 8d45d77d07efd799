import { known } from '../model/fact.ts'
import { defineCapability, no, unknown, yes } from './define.ts'
import { JOB_FACTS, type JobSeen, namesOf } from './job-seen.ts'

/** To use secrets, or an identity token; the job's own token is not counted, as every job has one. */
export const useCredentials = defineCapability({
  id: 'use-credentials',
  couldFrom: JOB_FACTS,
  didFrom: ['identity-token'],
  could({ others, openEnd }) {
    if (others.length > 0) return yes(`The job can reach: ${namesOf(others)}.`)
    return openEnd === undefined ? no('The job reaches no credential but its own token.') : unknown(openEnd)
  },
  did({ facts, file }) {
    if (facts['identity-token'].status === 'observed')
      return yes('The step that made this record was given an identity token of the job.')
    const secret = givenToAll(file, known(facts.run)?.job)
    if (secret !== undefined) return yes(`The workflow file gives ${secret} to every step of the job.`)
    return undefined
  },
})

/** A secret in the `env:` of the workflow or the job is given to each step that runs, so to the one that made the record. */
function givenToAll(file: JobSeen['file'], job: string | undefined): string | undefined {
  const places = ['env.', ...(job === undefined ? [] : [`jobs.${job}.env.`])]
  return file?.secrets.named.find(({ at }) => at.some((place) => places.some((start) => place.startsWith(start))))?.name
}

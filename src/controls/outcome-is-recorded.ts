import { known } from '../model/fact.ts'
import { defineControl } from './define.ts'

export const outcomeIsRecorded = defineControl({
  id: 'outcome-is-recorded',
  title: 'The record says how the steps of the job ended, and GitHub agrees',
  reads: ['outcome', 'job'],
  consults: ['deployment'],
  remedy:
    'Put the step last in the job with `if: always()`, or first with `seal: job-end`, and leave the job-status input alone.',
  judge({ outcome, job }, _, consulted) {
    if (outcome === undefined || job === undefined)
      return { outcome: 'unknown', reasons: ['fact-absent'], because: 'How the job stood is not told.' }
    const ended = job.steps.filter(
      ({ number, status, conclusion }) => number > SET_UP && status === 'completed' && conclusion !== 'skipped',
    )
    if (ended.length === 0)
      return {
        outcome: 'unknown',
        reasons: ['no-step-had-ended'],
        because: 'No step of the job had ended when this was recorded.',
      }
    const failed = ended.filter(({ conclusion }) => conclusion !== 'success').length
    if (failed > 0 && outcome.jobStatus === 'success')
      return {
        outcome: 'fail',
        reasons: ['failed-steps-contradict-the-job-status'],
        because: `It says that the job succeeded so far, and by GitHub ${failed} of its steps did not.`,
      }
    const state = known(consulted.deployment)?.statuses.items.at(-1)?.state
    return {
      outcome: 'pass',
      reasons: ['steps-had-ended'],
      because: `${ended.length === 1 ? '1 step' : `${ended.length} steps`} had ended: ${outcome.jobStatus}${state === undefined ? '' : `. Last status of the deployment: ${state}`}.`,
      limits: [LIMIT],
    }
  },
})

/** The number of the step that GitHub puts first. */
const SET_UP = 1

const LIMIT =
  'The job ends after this: the last status of its deployment is set by GitHub then, and is not in this record.'

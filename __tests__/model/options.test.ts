import { expect, it } from 'vitest'
import { GATES, JOB_STATUSES, SEALS, SIGNER_CHOICES } from '../../src/model/options.ts'

it('the words of the inputs are those that the README and action.yml name', () => {
  expect(GATES).toEqual(['enforce', 'warn', 'off'])
  expect(SEALS).toEqual(['now', 'job-end'])
  expect(SIGNER_CHOICES).toEqual(['auto', 'sigstore', 'key', 'none'])
})

// https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context
it('the states of a job are those of the job context', () => {
  expect(JOB_STATUSES).toEqual(['success', 'failure', 'cancelled'])
})

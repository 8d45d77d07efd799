import { describe, expect, it } from 'vitest'
import { someFacts, unseen } from '../fakes/some-facts.ts'
import { bareJob, capabilityOf } from './a-job.ts'

const reading = (...at: readonly string[]) => bareJob({ secrets: { named: [{ name: 'API_KEY', at }], any: [] } })

describe('use-credentials (C3)', () => {
  it.each([
    ['the step itself was given an identity token', someFacts(), 'yes', 'yes'],
    ['a secret is in the environment of the job', reading('jobs.deploy.env.KEY'), 'yes', 'yes'],
    ['a secret is in the environment of the workflow', reading('env.KEY'), 'yes', 'yes'],
    [
      'a secret is given to one step, which may not have run',
      reading('jobs.deploy.steps[2].env.KEY'),
      'yes',
      'unknown',
    ],
    ['a secret is in the environment of another job', reading('jobs.test.env.KEY'), 'yes', 'unknown'],
    ['nothing is given but its own token', bareJob(), 'no', 'no'],
    [
      'nothing is given, but what calls the workflow was not seen',
      bareJob({}, { 'workflow-calls': unseen('workflow-calls') }),
      'unknown',
      'unknown',
    ],
  ])('%s', (_, facts, could, did) => {
    expect(capabilityOf('use-credentials', facts)).toMatchObject({ could, did })
  })
})

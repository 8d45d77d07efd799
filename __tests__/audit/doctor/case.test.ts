import { describe, expect, it } from 'vitest'
import { caseOf, isObserved } from '../../../src/audit/doctor/case.ts'
import { observed } from '../../../src/model/fact.ts'
import { deployJob } from './kept.ts'
import { ASKING, caseWith, FORBIDDEN, policy, settingsWith, withJobs } from './some-settings.ts'

const OBSERVED = policy('version: 1\nextends: observe\n')
const staging = withJobs(deployJob('deploy', 'staging'))

describe('what findings are drawn from', () => {
  it('has each environment that jobs name once, whatever the case of its letters', () => {
    const { targets } = caseWith(
      withJobs(deployJob('a', 'production'), deployJob('b', 'Production'), deployJob('c', '"${{ inputs.to }}"')),
    )
    expect(targets.map(({ name, jobs }) => [name, jobs.map(({ job }) => job.key)])).toEqual([
      ['production', ['a', 'b']],
    ])
  })

  it('looks back as far as it is told, or as the policy asks, or a year', () => {
    const asks = { policy: policy('version: 1\nenvironments:\n  production: { extends: soc2, retention-days: 700 }\n') }
    expect(caseWith(asks, { window: 30 }).window).toBe(30)
    expect(caseWith(asks).window).toBe(700)
    expect(caseWith().window).toBe(365)
  })

  it('weighs what is missing by what the policy holds back', () => {
    const weight = (...given: Parameters<typeof caseWith>) => caseWith(...given).targets[0]?.weight
    expect(weight()).toBe('missing')
    expect(weight({ policy: observed(null) })).toBe('missing')
    expect(weight({ policy: observed(null), ...staging })).toBe('note')
    expect(weight({ policy: OBSERVED })).toBe('note')
    expect(weight({ policy: policy('version: 1\nenvironments:\n  other: { extends: soc2 }\n') })).toBe('missing')
  })

  it('takes no policy that could not be read for one that asks for nothing', () => {
    for (const unusable of [FORBIDDEN, policy('version: 2\n')])
      expect(caseWith({ policy: unusable, ...staging }).targets[0]?.weight).toBe('missing')
  })

  it('believes that nothing is asked only where people wrote so', () => {
    const first = (changes: Parameters<typeof caseWith>[0]) => {
      const given = caseWith(changes)
      return given.jobs.map((job) => isObserved(job, given))
    }
    expect(first({ policy: OBSERVED })).toEqual([true])
    expect(first({ policy: observed(null), ...staging })).toEqual([false])
    expect(first({ policy: OBSERVED, ...withJobs(deployJob('deploy', null)) })).toEqual([false])
  })

  it('has no jobs where the workflows were not seen', () => {
    expect(caseOf(settingsWith({ workflows: FORBIDDEN }), ASKING)).toMatchObject({ jobs: [], targets: [] })
  })
})

import { expect, it } from 'vitest'
import { ofName, ofPlace } from '../../../src/audit/doctor/of-place.ts'
import { observed } from '../../../src/model/fact.ts'
import { deployJob } from './kept.ts'
import { caseWith, environments, rules, withJobs } from './some-settings.ts'

it('wants a job that deploys to be in an environment', () => {
  const codes = (environment: string | null) =>
    caseWith(withJobs(deployJob('a', environment)))
      .jobs.flatMap(ofPlace)
      .map(({ state, code }) => `${state} ${code}`)
  expect(codes('production')).toEqual([])
  expect(codes(null)).toEqual(['missing no-environment'])
  expect(codes('"${{ inputs.to }}"')).toEqual(['not-seen environment-is-an-expression'])
  for (const environment of [null, '"${{ inputs.to }}"'])
    for (const { add } of caseWith(withJobs(deployJob('a', environment))).jobs.flatMap(ofPlace))
      expect(add?.lines).toEqual(['jobs:', '  a:', '    environment: production'])
})

it('wants an environment to be there, and guesses what was meant', () => {
  const of = (name: string, complete = true) => {
    const given = caseWith({
      ...withJobs(deployJob('a', name)),
      environments: complete ? environments(rules()) : observed({ items: [rules()], complete }),
    })
    return given.targets.flatMap((target) => ofName(target, given))
  }
  expect(of('Production')).toEqual([])
  expect(of('prodution')).toMatchObject([{ state: 'missing', what: expect.stringContaining('Is production meant?') }])
  expect(of('prodution', false)).toMatchObject([{ state: 'not-seen' }])
})

import { expect, it } from 'vitest'
import { ofPolicy } from '../../../src/audit/doctor/of-policy.ts'
import { observed } from '../../../src/model/fact.ts'
import { parsePolicy } from '../../../src/policy/parse.ts'
import { deployJob } from './kept.ts'
import { caseWith, FORBIDDEN, policy, withJobs } from './some-settings.ts'

const RULES = 'version: 1\nenvironments:\n'
const other = deployJob('a', 'production').concat('        with: { policy: other.yml }')

it.each([
  ['nothing', {}, []],
  ['it was not seen', { policy: FORBIDDEN }, ['not-seen policy']],
  ['it is none', { policy: policy('a: 1\n') }, ['missing policy']],
  ['there is none', { policy: observed(null) }, ['note policy']],
  [
    'no rule',
    { policy: policy(`${RULES}  "prod*x": { extends: soc2 }\n`) },
    ['missing no-rule', 'note rule-without-environment'],
  ],
  ['nothing required', { policy: policy(`${RULES}  production: { extends: observe }\n`) }, ['note nothing-required']],
  ['another one', withJobs(other), ['not-seen another-policy']],
])('says of the policy: %s', (_, changes, expected) => {
  expect(ofPolicy(caseWith(changes)).map(({ state, code }) => `${state} ${code}`)).toEqual(expected)
})

it('holds to what production is held to what the policy calls production, and not what it says is none', () => {
  const of = (environment: string, rule: string) =>
    ofPolicy(
      caseWith({ ...withJobs(deployJob('a', environment)), policy: policy(`${RULES}  ${environment}: ${rule}\n`) }),
    )
      .filter(({ code }) => code === 'nothing-required')
      .map(({ what }) => what)
  expect(of('eu', '{ extends: observe, production: true }')).toEqual([
    'The policy requires nothing of eu, which it calls production.',
  ])
  expect(of('live-docs', '{ extends: observe }')).toEqual([
    'The policy requires nothing of live-docs, which looks like production.',
  ])
  expect(of('live-docs', '{ extends: observe, production: false }')).toEqual([])
  expect(of('eu', '{ extends: observe }')).toEqual([])
})

it('misses a policy that was named, and starts one that is a policy once accounts are put in', () => {
  const [finding] = ofPolicy(caseWith({ policy: observed(null) }, { policyNamed: true }))
  expect(finding).toMatchObject({ state: 'missing' })
  const text = finding?.add?.lines.join('\n').replaceAll('ACCOUNT_ID', '1') ?? ''
  expect(parsePolicy(text)).toHaveProperty('policy')
})

it('says what to write in a policy that is wrong, and how to see whether it is right then', () => {
  const [finding] = ofPolicy(caseWith({ policy: policy('version: 1\nextend: soc2\n') }))
  expect(finding?.what).toContain('line 2: extend is not known here. Did you mean `extends`?')
  expect(finding?.add?.lines).toEqual(['delivery-evidence policy check .github/delivery-evidence.yml'])
})

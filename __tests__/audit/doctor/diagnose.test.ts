import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/audit/doctor/diagnose.ts'
import type { Settings } from '../../../src/audit/doctor/settings.ts'
import { observed } from '../../../src/model/fact.ts'
import { deployJob } from './kept.ts'
import { ASKING, environments, FORBIDDEN, policy, rules, settingsWith, withJobs } from './some-settings.ts'

const of = (changes: Partial<Settings> = {}) => diagnose(settingsWith(changes), ASKING)
const told = (changes: Partial<Settings>) => of(changes).findings.map(({ state, code }) => `${state} ${code}`)
const omar = { type: 'User', id: 9, name: 'omar' } as const
const ofRules = (changes: Parameters<typeof rules>[0]) => ({ environments: environments(rules(changes)) })

describe('a diagnosis', () => {
  it('has nothing to say where nothing is missing', () => {
    expect(of()).toMatchObject({ findings: [], counts: { missing: 0, 'not-seen': 0, note: 0 } })
  })

  it.each([
    ['missing environment-unprotected', ofRules({ reviewers: [], preventSelfReview: null })],
    ['not-seen environment-unprotected', ofRules({ reviewers: [], preventSelfReview: null, otherRules: ['app'] })],
    ['missing sole-reviewer', { ...ofRules({ reviewers: [omar] }), started: new Map([['omar', observed(3)]]) }],
    ['note sole-reviewer', { ...ofRules({ reviewers: [omar] }), started: new Map([['omar', observed(0)]]) }],
    ['not-seen sole-reviewer', { ...ofRules({ reviewers: [omar] }), started: new Map([['omar', FORBIDDEN]]) }],
    ['not-seen sole-reviewer', ofRules({ reviewers: [omar] })],
    ['note self-review', ofRules({ preventSelfReview: false })],
    ['note administrators-bypass', ofRules({ adminsCanBypass: null })],
    ['not-seen environments', { environments: observed({ items: [rules()], complete: false }) }],
    ['not-seen environments', { environments: FORBIDDEN }],
    ['not-seen policy', { policy: FORBIDDEN }],
    ['not-seen workflows', { workflows: FORBIDDEN }],
    ['not-seen branch', { branch: FORBIDDEN }],
    ['not-seen retention', { retention: FORBIDDEN }],
    ['missing retention', { retention: observed({ days: 90, most: 90 }) }],
    ['not-seen token-default', { tokenDefault: FORBIDDEN }],
    ['note token-default', { tokenDefault: observed('write' as const) }],
    ['missing policy', { policy: policy('version: 1\nrequire: []\n') }],
    ['missing no-environment', withJobs(deployJob('deploy', 'production'), deployJob('b', null))],
    [
      'not-seen environment-is-an-expression',
      withJobs(deployJob('deploy', 'production'), deployJob('b', '"${{ inputs.to }}"')),
    ],
    ['missing environment-not-there', withJobs(deployJob('deploy', 'production'), deployJob('b', 'staging'))],
    ['note code-owners', { codeOwners: observed(null) }],
  ] as const)('%s', (expected, changes) => {
    expect(told(changes)).toContain(expected)
  })

  it('states what is covered, and what deploys without a record', () => {
    const { coverage } = of(withJobs(deployJob('deploy', 'production'), ['  b: { runs-on: x, environment: eu }']))
    expect(coverage.jobs).toMatchObject([{ recorded: 'yes' }, { job: 'b', environment: 'eu', recorded: 'no' }])
    expect(of({ workflows: FORBIDDEN }).coverage).toMatchObject({ complete: false, workflows: null })
  })
})

import { describe, expect, it } from 'vitest'
import { BUILT_IN_POLICY, loadPolicy } from '../../src/policy/load.ts'
import { policySchema } from '../../src/policy/schema.ts'
import { none, policyText, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { checked } from '../fixtures/a-record.ts'

const GOOD = 'version: 1\nenvironments: { production: { require: [environment-is-protected] } }'
const load = (value = VALUES['policy-file']) => loadPolicy(someFacts({ 'policy-file': value })['policy-file'])

describe('loadPolicy', () => {
  it('takes the file of the default branch', () => {
    expect(load(policyText(GOOD))).toMatchObject({
      state: 'from-default-branch',
      policy: { environments: { production: { require: ['environment-is-protected'] } } },
      problem: undefined,
    })
  })

  it('takes the built-in policy where there is no file and none was asked for', () => {
    expect(load()).toEqual({ state: 'built-in', policy: BUILT_IN_POLICY, problem: undefined })
  })

  it.each([
    ['missing', load({ ...VALUES['policy-file'], askedFor: true }), 'The default branch has no file .github/'],
    ['invalid', load(policyText('version: 2')), '.github/delivery-evidence.yml, line 1: '],
    ['invalid', load(policyText('')), '.github/delivery-evidence.yml, line 1: the file must be object.'],
    ['unreadable', loadPolicy(unseen('policy-file', 'timeout', 'no answer')), 'no answer'],
    ['unreadable', loadPolicy(none('policy-file')), 'There is no default branch'],
  ])(
    'says why a policy that is %s cannot be used, and asks for all that the built-in one asks',
    (state, loaded, why) => {
      expect(loaded).toMatchObject({ state, policy: BUILT_IN_POLICY })
      expect(loaded.problem).toContain(why)
    },
  )
})

describe('the built-in policy', () => {
  it('could be written as a file', () => {
    expect(checked(policySchema, BUILT_IN_POLICY)).toBe(BUILT_IN_POLICY)
  })
})

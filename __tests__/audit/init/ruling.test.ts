import { expect, it } from 'vitest'
import { rulingOn } from '../../../src/audit/init/ruling.ts'

const NAMES = ['production', 'staging', 'preview-1', 'other', 'production']

it('a policy asks something of an environment, or nothing, or denies it', () => {
  const rules =
    'production: { require: [environment-is-protected] }\n  Staging: { extends: soc2 }\n  "preview-*": { extends: observe }'
  expect(rulingOn(`version: 1\nenvironments:\n  ${rules}\n`, NAMES)).toEqual({
    asked: ['production', 'staging'],
    notAsked: ['preview-1'],
    denied: ['other'],
  })
  expect(rulingOn('version: 1\nextends: soc2\n', ['a'])).toMatchObject({ asked: ['a'] })
  expect(rulingOn('version: 1\nextends: observe\nenvironments: { a: {} }\n', ['a'])).toMatchObject({ notAsked: ['a'] })
})

it('a policy that is none says why', () => {
  expect(rulingOn('version: 2\n', NAMES)).toEqual({ problem: expect.stringContaining('line 1') })
})

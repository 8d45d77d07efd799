import { expect, test } from 'vitest'
import { blockedAtStart, gapsOfStart } from '../../src/policy/start.ts'

const verdict = (decision: 'allow' | 'deny') =>
  ({
    decision,
    policy: 'built-in',
    rule: '*',
    required: [],
    noted: [],
    blockedBy: [],
    exceptions: [],
    brokenGlass: null,
    preset: null,
  }) as const
const start = (decision: 'allow' | 'deny') =>
  ({ at: '2026-03-02T09:00:00Z', gate: 'enforce', verdict: verdict(decision), factsDigest: 'sha256:00' }) as const

test.each([
  ['a step that judges once', null, []],
  ['an allow', start('allow'), []],
  ['a deny', start('deny'), ['fail']],
  ['a lost decision', 'missing', ['unknown']],
] as const)('%s blocks as it should', (_, left, outcomes) => {
  expect(blockedAtStart(left).map(({ outcome }) => outcome)).toEqual(outcomes)
})

test.each([
  ['judged once', null, 'deny', []],
  ['allowed at both ends', start('allow'), 'allow', []],
  ['allowed, then denied', start('allow'), 'deny', ['decision-changed']],
  ['denied', start('deny'), 'deny', ['decision-denied']],
  ['lost', 'missing', 'deny', ['decision-missing']],
] as const)('%s: the gap that tells', (_, left, atEnd, codes) => {
  expect(gapsOfStart(left, verdict(atEnd)).map(({ code }) => code)).toEqual(codes)
})

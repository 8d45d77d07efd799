import { expect, it } from 'vitest'
import { controls } from '../../src/controls/index.ts'
import { GAP_CODES, OPINION_REASONS, OUTCOMES, POLICY_STATES } from '../../src/model/conclusions.ts'
import { misfit } from '../../src/model/conforms.ts'

const verdict = {
  decision: 'allow',
  policy: 'built-in',
  rule: '*',
  preset: 'soc2',
  required: controls.map(({ id }) => id),
  noted: [],
  blockedBy: [],
  exceptions: [],
  brokenGlass: null,
}

it('the words are closed lists without doubles', () => {
  for (const words of [OUTCOMES, OPINION_REASONS, GAP_CODES, POLICY_STATES])
    expect(new Set(words).size).toBe(words.length)
})

it('every state of a policy that cannot be used has a gap of its own', () => {
  const codes: readonly string[] = GAP_CODES
  for (const state of POLICY_STATES.filter((one) => one !== 'built-in' && one !== 'from-default-branch'))
    expect(codes).toContain(`policy-${state}`)
})

it.each([
  [{ decision: 'maybe' }],
  [{ decision: undefined }],
  [{ policy: 'guessed' }],
  [{ preset: 'lax' }],
  [{ exceptions: [{ claim: 'any' }] }],
  [{ brokenGlass: { reason: 'none' } }],
  [{ blockedBy: [{}] }],
  [{ by: 'mia' }],
])('a verdict with %j is none', (changes) => {
  expect(misfit('verdict', verdict)).toBeUndefined()
  expect(misfit('verdict', { ...verdict, ...changes })).toEqual(expect.any(String))
})

import { expect, it } from 'vitest'
import { withoutTrust } from '../../src/review/without-trust.ts'
import { judging } from '../controls/judging.ts'
import { someFacts } from '../fakes/some-facts.ts'

it('trusts no automation, and is otherwise the same range', () => {
  const range = judging(someFacts(), { 'trusted-automation': [49699333] }).range
  expect(range && withoutTrust(range)).toEqual(judging(someFacts()).range)
})

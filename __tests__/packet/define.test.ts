import { expect, it } from 'vitest'
import { ASSURANCES } from '../../src/model/fact.ts'
import { defineLink, stateOf } from '../../src/packet/define.ts'

it('a link is what was defined', () => {
  const link = { id: 'target', facts: ['run'], draw: () => ({ state: 'unknown' as const, text: '?' }) } as const
  expect(defineLink(link)).toBe(link)
})

it('only what was signed, or what GitHub answers, is verified', () => {
  expect(ASSURANCES.map(stateOf)).toEqual(['verified', 'verified', 'declared', 'declared'])
})

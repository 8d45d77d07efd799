import { expect, it } from 'vitest'
import { ANSWERS, CAPABILITY_IDS, CAPABILITY_TITLES, COVERS, capability } from '../../src/model/capability.ts'
import { checked } from '../fixtures/a-record.ts'

const write = {
  id: 'write',
  could: 'no',
  did: 'no',
  basis: { could: 'It can read.', did: 'It could not.', approval: 'omar approved it.' },
  facts: ['workflow'],
  approval: 'not-needed',
}

it('the five are in their order, each with a name, and the words are closed lists', () => {
  expect(CAPABILITY_IDS).toEqual(['write', 'deploy', 'use-credentials', 'publish', 'touch-production'])
  expect(Object.keys(CAPABILITY_TITLES)).toEqual([...CAPABILITY_IDS])
  for (const words of [ANSWERS, COVERS]) expect(new Set(words).size).toBe(words.length)
})

it.each([
  [{ could: 'perhaps' }],
  [{ id: 'read' }],
  [{ approval: null }],
  [{ basis: { could: 'x', did: 'x', approval: '' } }],
])('with %j it is none', (changes) => {
  expect(checked(capability, write)).toBe(write)
  expect(() => checked(capability, { ...write, ...changes })).toThrow()
})

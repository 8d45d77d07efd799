import { expect, it } from 'vitest'
import { ASK_ANSWERS, ASK_IDS, ASK_TITLES, ask } from '../../src/model/ask.ts'
import { checked } from '../fixtures/a-record.ts'

const asked = {
  id: 'investigable-later',
  answer: 'not-answered',
  fields: [],
  missing: [{ label: 'Actor', from: ['run'] }],
}

it('the four are in their order, each with its question, and the answers are a closed list', () => {
  expect(Object.keys(ASK_TITLES)).toEqual([...ASK_IDS])
  expect(Object.values(ASK_TITLES).every((title) => title.endsWith('?'))).toBe(true)
  expect(ASK_ANSWERS).toEqual(['answered', 'partly', 'not-answered'])
})

it.each([[{ answer: 'yes' }], [{ fields: [{ label: 'Actor', value: '', from: [] }] }], [{ missing: ['Actor'] }]])(
  'with %j it is none',
  (changes) => {
    expect(checked(ask, asked)).toBe(asked)
    expect(() => checked(ask, { ...asked, ...changes })).toThrow()
  },
)

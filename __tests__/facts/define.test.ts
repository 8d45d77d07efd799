import { expect, it } from 'vitest'
import { defineFact } from '../../src/facts/define.ts'
import { observed } from '../../src/model/fact.ts'
import { boolean } from '../../src/model/schema.ts'

it('a fact is what was defined', () => {
  const fact = {
    id: 'rain',
    title: 'Whether it rains',
    permissions: [],
    source: { assurance: 'declared', from: 'the window' },
    needs: {},
    schema: boolean(),
    collect: async () => observed(false),
  } as const
  expect(defineFact(fact)).toBe(fact)
})

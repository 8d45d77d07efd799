import { expect, it } from 'vitest'
import { machinesIn } from '../../src/policy/machines.ts'

it('machines are the accounts that a policy lists, and those of its agents', () => {
  const agents = [
    { id: 'our-coder', title: 'Our coder', kind: 'agent', accounts: [42, 43] },
    { id: 'our-bot', title: 'Our bot', kind: 'automation', trailers: ['Our-Bot'] },
  ] as const
  expect(machinesIn({ version: 1, 'machine-accounts': [41], agents })).toEqual([41, 42, 43])
  expect(machinesIn({ version: 1 })).toEqual([])
})

import { expect, it } from 'vitest'
import { agents } from '../../../src/agents/index.ts'
import { promptersOf } from '../../../src/facts/reading/prompters.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const commit = 'a'.repeat(40)
const line = (email: string, user: object | null) => ({ name: 'x', email, user })
const query = observed({
  repository: {
    field0: {
      authors: { nodes: [line('omar@example.com', null), line('MIA@example.com', { login: 'mia', databaseId: 101 })] },
      committer: line('noreply@github.com', { login: 'web-flow', databaseId: 19864447 }),
    },
  },
})
const SOMEBODY = { id: null, login: null }

it.each([
  ['mia@example.com', { id: 101, login: 'mia' }],
  ['omar@example.com', SOMEBODY],
  ['lena@example.com', SOMEBODY],
  ['', SOMEBODY],
  ['7+mia@users.noreply.github.com', { id: 7, login: 'mia' }],
  ['mia@users.noreply.github.com', { id: null, login: 'mia' }],
  ['cursoragent@cursor.com', null],
])('%j is %j', async (address, prompter) => {
  expect(await promptersOf(aWorld({ query }), [{ commit, address }], agents)).toEqual([prompter])
})

it('is somebody where the commit was not shown, and asks nothing where the address tells all', async () => {
  expect(await promptersOf(aWorld(), [{ commit, address: 'mia@example.com' }], agents)).toEqual([SOMEBODY])
  const told = { commit, address: '7+mia@users.noreply.github.com' }
  expect(await promptersOf(aWorld(), [told, told], agents)).toHaveLength(2)
})

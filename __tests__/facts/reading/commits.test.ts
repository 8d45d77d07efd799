import { expect, it } from 'vitest'
import { agents } from '../../../src/agents/index.ts'
import { readCommits } from '../../../src/facts/reading/commits.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'
import { inWorld } from '../../fakes/loopback-world.ts'

it('reads commits in the order asked for, null for one that is not there', async () => {
  await inWorld({ history: [{ commit: { name: 'one' } }, { commit: { name: 'two' } }] }, async ({ shown, world }) => {
    const wanted = [{ sha: shown.commit('two').sha }, { sha: shown.commit('one').sha }, { sha: '0'.repeat(40) }]
    const [two, one, none] = await readCommits(world, wanted, agents)
    expect(two).toMatchObject({ value: { sha: shown.commit('two').sha, parents: [shown.commit('one').sha] } })
    expect(one).toMatchObject({ value: { tree: shown.commit('one').tree, authorsComplete: true } })
    expect(none).toEqual(observed(null))
  })
})

const gitCommit = {
  oid: 'a'.repeat(40),
  message: '',
  authoredDate: '2026-03-02T08:00:00Z',
  author: null,
  tree: { oid: 'b'.repeat(40) },
  parents: { totalCount: 0, nodes: [] },
  authors: { totalCount: 0, nodes: [] },
  committer: null,
  signature: null,
}
const reading = async (from: unknown) => {
  const query = observed({ repository: { field0: from } })
  const [answer] = await readCommits(aWorld({ query }), [{ sha: gitCommit.oid }], agents)
  return answer
}

it('has a commit without any author for one whose authors are not all known', async () => {
  expect(await reading(gitCommit)).toMatchObject({
    value: { authors: [], authorsComplete: false, committer: { account: null } },
  })
})

it('takes an agent for one of the authors only where GitHub does, which it does not across a blank line', async () => {
  const [nobody, codex] = ['x@nowhere.example', 'noreply@openai.com'].map((email) => ({ name: 'x', email, user: null }))
  const message = `Change it\n\nCo-authored-by: Codex <${codex?.email}>\n\nSigned-off-by: x <${nobody?.email}>`
  const tracesOf = async (...nodes: readonly unknown[]) => {
    const commit = { ...gitCommit, message, authors: { totalCount: nodes.length, nodes } }
    return reading(commit)
  }
  expect(await tracesOf(nobody, codex)).toMatchObject({
    value: { traces: [{ kind: 'co-author', value: codex?.email }] },
  })
  expect(await tracesOf(nobody)).toMatchObject({ value: { traces: [{ kind: 'credit', value: codex?.email }] } })
})

it.each([
  [{ isValid: true, state: 'VALID' }, true, 'valid'],
  [{ isValid: false, state: 'UNKNOWN_KEY' }, false, 'unknown_key'],
  [null, false, 'unsigned'],
])(
  'tells of the signature %j whether GitHub holds it for good, and why',
  async (signature, verified, signatureState) => {
    expect(await reading({ ...gitCommit, signature })).toMatchObject({ value: { verified, signatureState } })
  },
)

it('does not read a commit of which not all parents were told', async () => {
  expect(await reading({ ...gitCommit, parents: { totalCount: 11, nodes: [] } })).toEqual(observed(null))
})

it.each([[{}], [{ ...gitCommit, authors: { totalCount: 1, nodes: [null] } }], [{ ...gitCommit, tree: null }]])(
  'takes %j for trouble',
  async (from) => {
    expect(await reading(from)).toMatchObject({ status: 'unavailable', reason: 'malformed' })
  },
)

import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { attribute } from '../../../src/agents/attribution/attribute.ts'
import type { CommitSeen } from '../../../src/agents/attribution/seen.ts'
import { declaredAgents, toAgents } from '../../../src/agents/declared/agent.ts'
import { tracesInCommit } from '../../../src/agents/reading/commit.ts'
import { signalsDigest } from '../../../src/agents/signals/version.ts'
import { app, commitThat, ending, mia, omar, pullRequestThat, seen } from '../sample.ts'
import { known } from '../signals.ts'

const OURS = {
  id: 'our-coder',
  title: 'Our coder',
  kind: 'agent',
  accounts: [4242],
  addresses: ['Coder@Acme.example'],
  trailers: ['Our-Coder-Task'],
} as const
const all = () => [...known, ...toAgents([OURS])]

const fits = new Ajv({ strict: true, strictRequired: false }).compile(declaredAgents)

describe('the agents of a policy', () => {
  it.each([
    ['one with every signal', [OURS], true],
    ['one with none', [{ id: 'a', title: 'A', kind: 'automation' }], true],
    ['one without a kind', [{ id: 'a', title: 'A' }], false],
    ['one with a pattern', [{ ...OURS, pattern: '.*' }], false],
    ['a domain for an address', [{ ...OURS, addresses: ['@acme.example'] }], false],
    ['a login for an account', [{ ...OURS, accounts: ['coder'] }], false],
    ['a line for a trailer', [{ ...OURS, trailers: ['Task: x'] }], false],
    ['words for an id', [{ ...OURS, id: 'Our coder' }], false],
  ])('may be %s: %#', (_, declared, valid) => {
    expect(fits(declared)).toBe(valid)
  })

  const commit = { author: { name: 'x', email: 'x@example.com' }, committer: { name: 'x', email: null } }
  const keptOf = (message: string, email = 'x@example.com') =>
    tracesInCommit({ ...commit, message, author: { name: 'x', email }, authoredAt: '2026-09-01T00:00:00Z' }, all())

  it('leave traces: of a trailer the key, and nothing of its value', () => {
    expect(keptOf(ending('OUR-CODER-TASK: words that nobody needs to keep'))).toEqual([
      { kind: 'trailer-key', value: 'our-coder-task' },
    ])
    expect(keptOf('Change it', 'coder@acme.example')).toEqual([{ kind: 'author', value: 'coder@acme.example' }])
    expect(keptOf('Change it', '4242+whoever@users.noreply.github.com')).toHaveLength(1)
    expect(keptOf('Change it', '4243+whoever@users.noreply.github.com')).toEqual([])
    expect(keptOf(ending('Our-Coder-Tasks: x'))).toEqual([])
  })

  it('are found as the tool’s own are, and GitHub vouches for their accounts alone', () => {
    const coder = app(4242, 'renamed[bot]')
    const pullRequests = [pullRequestThat({ author: coder, commits: [commitThat({ authors: [coder, mia] })] })]
    expect(attribute(seen({ pullRequests }), known).wrote).toEqual([])
    expect(attribute(seen({ pullRequests }), all()).wrote).toMatchObject([
      { agent: 'our-coder', tier: 'platform', onBehalfOf: [{ login: 'mia', basis: 'co-author' }] },
    ])
    const traced = { ...commitThat({ authors: [omar] }), traces: [{ kind: 'trailer-key', value: 'our-coder-task' }] }
    expect(attribute(seen({ commits: [traced] }), all()).changes).toMatchObject([
      { headline: 'agent-assisted', agents: ['our-coder'], onBehalfOf: [{ login: 'omar', basis: 'commit-author' }] },
    ])
  })

  it('have worked for whoever opened the pull request', () => {
    const traced = { ...commitThat({ authors: [omar] }), traces: [{ kind: 'trailer-key', value: 'our-coder-task' }] }
    const pullRequests = [pullRequestThat({ author: mia, commits: [traced] })]
    expect(attribute(seen({ pullRequests }), all()).wrote).toMatchObject([
      { onBehalfOf: [{ login: 'omar' }, { login: 'mia', basis: 'pull-request-author', tier: 'platform' }] },
    ])
  })

  it('are known to have been asked by nobody else only where it was seen by which login they are called', () => {
    const traced = { ...commitThat({ authors: [null] }), traces: [{ kind: 'author', value: 'coder@acme.example' }] }
    const askersKnown = (...commits: readonly CommitSeen[]) =>
      attribute(seen({ pullRequests: [pullRequestThat({ author: mia, commits })] }), all()).changes.map(
        (change) => change.askersKnown,
      )
    expect(askersKnown(traced)).toEqual([false])
    expect(askersKnown(traced, commitThat({ sha: 'b2', authors: [app(4242, 'our-coder[bot]')] }))).toEqual([true])
  })

  it('are known by nothing but what the policy names, and name it as their source', () => {
    expect(toAgents([{ id: 'a', title: 'A', kind: 'automation' }])).toMatchObject([{ id: 'a', signals: [] }])
    const [ours] = toAgents([OURS])
    expect(ours).toMatchObject({ id: 'our-coder', title: 'Our coder', vendor: 'named by the policy', kind: 'agent' })
    expect(ours?.signals.map(({ on, source, verified }) => [on, source, verified])).toEqual([
      ['account-id', 'the policy', null],
      ['address', 'the policy', null],
      ['trailer-key', 'the policy', null],
    ])
  })

  it('are in the digest of what was looked for', () => {
    expect(attribute(seen({}), all()).signals.digest).toBe(signalsDigest(all()))
    expect(signalsDigest(all())).not.toBe(signalsDigest(known))
  })
})

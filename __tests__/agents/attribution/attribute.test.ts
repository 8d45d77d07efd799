import { describe, expect, test } from 'vitest'
import { attribute } from '../../../src/agents/attribution/attribute.ts'
import { bot, told } from '../../../src/agents/define.ts'
import {
  app,
  claudeApp,
  commitThat,
  copilot,
  dependabotApp,
  ending,
  mia,
  ofCommit,
  ofPullRequest,
  omar,
  pullRequestThat,
  quietJob,
  seen,
} from '../sample.ts'
import { known } from '../signals.ts'

const CLAUDE = ending(
  'Claude-Session: https://claude.ai/code/session_1',
  'Co-authored-by: Claude <noreply@anthropic.com>',
)

describe('what is concluded of a range', () => {
  const commits = [
    commitThat({ sha: 'a1' }),
    commitThat({ sha: 'b2', message: CLAUDE }),
    commitThat({ sha: 'c3', message: CLAUDE }),
  ]
  const pullRequests = [
    pullRequestThat({ number: 7, commits: [commitThat({ sha: 'h7' })] }),
    pullRequestThat({ number: 8, author: copilot, commits: [] }),
  ]
  const numbersOf = { a1: [7], b2: [7, 99], c3: [99] }
  const attributed = () => attribute(seen({ commits, pullRequests, numbersOf }), known)

  test('is one word for each pull request, with its own commits and those it brought in, and for each commit of none', () => {
    expect(
      attributed().changes.map(({ pullRequest, commits, headline, agents }) => [
        pullRequest,
        commits,
        headline,
        agents,
      ]),
    ).toEqual([
      [7, ['h7', 'a1', 'b2'], 'agent-assisted', ['claude-code']],
      [8, [], 'agent-authored', ['copilot-cloud-agent']],
      [null, ['c3'], 'agent-assisted', ['claude-code']],
    ])
  })

  test('is each agent once, with where it was seen, how, how surely, for whom and in which sessions', () => {
    const { wrote } = attributed()
    expect(wrote.map(({ agent }) => agent)).toEqual(['claude-code', 'copilot-cloud-agent'])
    expect(wrote[1]).toMatchObject({ commits: [], pullRequests: [8], onBehalfOf: [], sessions: [] })
    expect(wrote[0]).toEqual({
      agent: 'claude-code',
      title: 'Claude Code',
      vendor: 'Anthropic',
      kind: 'agent',
      roles: ['co-author'],
      tier: 'author',
      commits: ['b2', 'c3'],
      pullRequests: [7],
      signals: [
        {
          signal: 'address noreply@anthropic.com',
          role: 'co-author',
          tier: 'author',
          commits: ['b2', 'c3'],
          pullRequests: [7],
        },
        {
          signal: 'trailer Claude-Session',
          role: 'co-author',
          tier: 'author',
          commits: ['b2', 'c3'],
          pullRequests: [7],
        },
      ],
      onBehalfOf: [
        { agent: 'claude-code', login: 'mia', account: mia, basis: 'commit-author', tier: 'author' },
        { agent: 'claude-code', login: 'mia', account: mia, basis: 'pull-request-author', tier: 'platform' },
      ],
      sessions: ['https://claude.ai/code/session_1'],
    })
  })

  test('is not changed by the order in which things were seen', () => {
    const turned = attribute(
      seen({ commits: commits.toReversed(), pullRequests: pullRequests.toReversed(), numbersOf }),
      known,
    )
    const told = attributed()
    expect(turned.wrote.map(({ agent, tier }) => [agent, tier])).toEqual(
      told.wrote.map(({ agent, tier }) => [agent, tier]),
    )
    expect(turned.changes.map(({ headline }) => headline).sort()).toEqual(
      told.changes.map(({ headline }) => headline).sort(),
    )
  })
})

test('each agent worked for those who asked it, and not for those who asked another', () => {
  const byCopilot = commitThat({ authors: [copilot, omar] })
  const told = attribute(seen({ commits: [byCopilot, commitThat({ sha: 'b2', message: CLAUDE })] }), known)
  expect(told.wrote.map(({ agent, onBehalfOf }) => [agent, onBehalfOf.map(({ login }) => login)])).toEqual([
    ['claude-code', ['mia']],
    ['copilot-cloud-agent', ['omar']],
  ])
})

test('the surest tier of an agent is that of its surest signal', () => {
  const commits = [commitThat({ authors: [copilot, mia] })]
  expect(ofPullRequest({ commits }).wrote).toMatchObject([{ tier: 'author', roles: ['author'] }])
  expect(ofPullRequest({ author: copilot, commits }).wrote).toMatchObject([{ tier: 'platform', roles: ['author'] }])
  expect(ofPullRequest({ author: copilot, mergedBy: copilot, reviewers: [copilot] }).wrote).toMatchObject([
    { roles: ['author', 'reviewer', 'merger'] },
  ])
})

test('who runs the job is another question than who wrote the change', () => {
  const told = attribute(
    seen({
      commits: [commitThat({ message: CLAUDE })],
      job: { ...quietJob, actor: dependabotApp, triggeringActor: dependabotApp, uses: ['openai/codex-action@v1'] },
    }),
    known,
  )
  expect(told.wrote.map(({ agent }) => agent)).toEqual(['claude-code'])
  expect(told.runs.map(({ agent, kind, roles, tier }) => [agent, kind, roles, tier])).toEqual([
    ['codex-cli', 'agent', ['runs-the-job'], 'platform'],
    ['dependabot', 'automation', ['starts-the-run'], 'platform'],
  ])
})

test('nothing seen is no signal, and never a human', () => {
  expect(attribute(seen({}), known)).toMatchObject({ changes: [], wrote: [], runs: [] })
  expect(JSON.stringify(ofCommit({}))).not.toMatch(/human/i)
})

test('a policy can bring agents of its own', () => {
  const ours = {
    id: 'ours',
    title: 'Ours',
    vendor: 'Acme',
    kind: 'agent' as const,
    signals: told('our policy', '2026-11-23', [bot(5_000, 'ours')]),
  }
  const opened = seen({ pullRequests: [pullRequestThat({ author: app(5_000, 'ours[bot]') })] })
  expect(attribute(opened, known).wrote).toEqual([])
  expect(attribute(opened, [...known, ours]).wrote).toMatchObject([{ agent: 'ours', tier: 'platform' }])
})

test('five thousand commits in two thousand pull requests are no trouble', () => {
  const commits = Array.from({ length: 5_000 }, (_, index) =>
    commitThat({ sha: `c${index}`, message: CLAUDE, authors: [mia, omar] }),
  )
  const pullRequests = Array.from({ length: 2_000 }, (_, number) =>
    pullRequestThat({ number, author: claudeApp, commits: commits.slice(number * 2, number * 2 + 2) }),
  )
  const numbersOf = Object.fromEntries(commits.map(({ sha }, index) => [sha, [Math.floor(index / 2)]]))
  const started = performance.now()
  expect(attribute(seen({ commits, pullRequests, numbersOf }), known).wrote).toHaveLength(2)
  expect(performance.now() - started).toBeLessThan(5_000)
})

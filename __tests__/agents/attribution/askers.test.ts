import { describe, expect, test } from 'vitest'
import { attribute } from '../../../src/agents/attribution/attribute.ts'
import { agents } from '../../../src/agents/index.ts'
import type { Account } from '../../../src/model/account.ts'
import type { AgentCall } from '../../../src/model/agent-request.ts'
import {
  app,
  claudeApp,
  commitThat,
  copilot,
  devinApp,
  githubActionsApp,
  mia,
  ofCommit,
  ofPullRequest,
  omar,
  pullRequestThat,
  seen,
} from '../sample.ts'
import { CLAUDE, inCommit, inPullRequest, short } from './asked.ts'

const lena: Account = { login: 'lena', id: 103, type: 'User' }

describe('for whom an agent worked, and whether that is all', () => {
  test('is not all that is known by a name in a body: whoever can push can change that', () => {
    const body = 'Requested by: Mia (@mia)'
    const { changes } = ofPullRequest({ author: devinApp, body, reviewers: [mia], commits: [] })
    expect(changes).toMatchObject([{ onBehalfOf: [{ login: 'mia' }], askersKnown: false }])
  })

  test('is not all that is known by a login in a body: whoever gave that up can leave it to another account', () => {
    const body = 'PR created automatically by Jules for task [1](https://jules.google.com/task/1) started by @mia'
    const another: Account = { login: 'mia', id: 990, type: 'User' }
    const jules = app(161369871, 'google-labs-jules[bot]')
    const { changes } = ofPullRequest({ author: jules, body, reviewers: [another, { ...mia, login: 'mia-2' }] })
    expect(changes).toMatchObject([{ onBehalfOf: [{ account: another }], askersKnown: false }])
  })

  test('is no account through which a person does not act', () => {
    for (const type of ['Mannequin', 'Organization', 'Bot']) {
      const [change] = ofCommit({ message: CLAUDE, authors: [{ login: 'somebody', id: 105, type }] }).changes
      expect(change).toMatchObject({ agents: ['claude-code'], onBehalfOf: [], askersKnown: false })
    }
    expect(inCommit({ message: CLAUDE, authors: [] })).toEqual([])
  })

  test('is not known where one commit of an agent that adds who asked names nobody', () => {
    for (const author of [copilot, claudeApp]) {
      const first = commitThat({ authors: [author, lena] })
      const askersKnown = (...coAuthors: readonly (Account | null)[]) =>
        ofPullRequest({
          author,
          commits: [first, commitThat({ sha: 'b2', authors: [author, ...coAuthors] })],
        }).changes.map((change) => change.askersKnown)
      expect(askersKnown(mia)).toEqual([true])
      expect(askersKnown()).toEqual([false])
      expect(askersKnown(null)).toEqual([false])
      expect(askersKnown(copilot)).toEqual([false])
    }
  })

  test('need not be named again in what merging made, unless that is the commit the agent pushed', () => {
    const [first, last] = [commitThat({ authors: [copilot, lena] }), commitThat({ sha: 'b2', authors: [copilot] })]
    const numbersOf = { b2: [7] }
    const known = (...commits: readonly (typeof first)[]) =>
      attribute(
        seen({
          commits: [last],
          numbersOf,
          pullRequests: [{ ...pullRequestThat({ author: copilot, commits }), mergeCommit: 'b2' }],
        }),
        agents,
      ).changes.map((change) => change.askersKnown)
    expect(known(first)).toEqual([true])
    expect(known(first, last)).toEqual([false])
    const rebased = { ...pullRequestThat({ author: copilot, commits: [first] }), mergeCommit: 'c3' }
    const { changes } = attribute(seen({ commits: [last], numbersOf, pullRequests: [rebased] }), agents)
    expect(changes).toMatchObject([{ askersKnown: false }])
  })

  test('is nobody where nothing shows it', () => {
    expect(inPullRequest({ author: claudeApp, commits: [] })).toEqual([])
    expect(
      inPullRequest({
        author: app(206951365, 'cursor[bot]'),
        body: '<!-- CURSOR_AGENT_PR_BODY_BEGIN -->',
        commits: [],
      }),
    ).toEqual([])
  })

  test('is said once, however often it shows', () => {
    const commits = [commitThat({ message: CLAUDE }), commitThat({ sha: 'b2', message: CLAUDE })]
    expect(inPullRequest({ author: omar, commits })).toEqual([
      'claude-code mia 101 commit-author author',
      'claude-code omar 102 pull-request-author platform',
    ])
  })

  test('is in each commit of an agent that only helped, or not known', () => {
    const commits = [commitThat({ message: CLAUDE }), commitThat({ sha: 'b2', message: CLAUDE, authors: [null] })]
    const { changes } = ofPullRequest({ author: copilot, commits })
    expect(changes).toMatchObject([{ agents: expect.arrayContaining(['claude-code']), askersKnown: false }])
  })
})

describe('who called an agent in the pull request', () => {
  const codex = { body: '[Codex Task](https://chatgpt.com/codex/tasks/task_e_0a1b)' }
  const call = (by: Account | null, more: Partial<AgentCall> = {}): AgentCall => ({
    ...{ by, at: '2026-03-02T09:00:00Z', in: 'comment', agents: ['codex-cloud'] },
    ...more,
  })
  const called = (opened: Parameters<typeof pullRequestThat>[0], calls: readonly AgentCall[], complete = true) => {
    const requests = [{ number: 7, complete, calls }]
    const [change] = attribute(seen({ pullRequests: [pullRequestThat(opened)], requests }), agents).changes
    return { askersKnown: change?.askersKnown, onBehalfOf: short(change?.onBehalfOf ?? []) }
  }
  const opener = 'codex-cloud mia 101 pull-request-author platform'

  test('asked for it too, and is named by the first time', () => {
    const later = call(omar, { at: '2026-03-02T10:00:00Z', in: 'review' })
    expect(called(codex, [call(omar), call(lena, { in: 'assignment' }), later])).toEqual({
      askersKnown: true,
      onBehalfOf: [opener, 'codex-cloud omar 102 comment platform', 'codex-cloud lena 103 assignment platform'],
    })
  })

  test('is nobody whose account is a machine’s, and nobody known whose account is gone', () => {
    expect(called(codex, [call(devinApp)])).toEqual({ askersKnown: true, onBehalfOf: [opener] })
    expect(called(codex, [call(null)])).toMatchObject({ askersKnown: false })
  })

  test('is not known to be all where the pull request was not read to its end', () => {
    expect(called(codex, [], false)).toEqual({ askersKnown: false, onBehalfOf: [opener] })
    const [change] = attribute(seen({ pullRequests: [pullRequestThat(codex)], requests: [] }), agents).changes
    expect(change?.askersKnown).toBe(false)
  })

  test('may be another than whom the agent’s commits name: that text the agent wrote as it was asked to', () => {
    const opened = { author: claudeApp, commits: [commitThat({ authors: [claudeApp, mia] })] }
    const asked = call(omar, { agents: ['claude-code-action'] })
    const named = 'claude-code-action mia 101 co-author author'
    const both = [named, 'claude-code-action omar 102 comment platform']
    expect(called(opened, [asked])).toEqual({ askersKnown: true, onBehalfOf: both })
    expect(called(opened, [], false)).toEqual({ askersKnown: false, onBehalfOf: [named] })
  })

  test('need not be looked for where people alone committed what it helped with, or where there is no pull request', () => {
    const commits = [commitThat({ message: CLAUDE })]
    expect(called({ author: omar, commits }, [], false)).toMatchObject({ askersKnown: true })
    const direct = commitThat({ authors: [claudeApp, mia] })
    expect(attribute(seen({ commits: [direct] }), agents).changes).toMatchObject([{ askersKnown: true }])
  })

  test('asked for what only the text shows, and beside what people committed with it', () => {
    const told = { author: omar, body: '🤖 Generated with [Claude Code](https://claude.com/claude-code)' }
    const byPeople = commitThat({ message: CLAUDE })
    const byItself = commitThat({ sha: 'b2', address: 'noreply@anthropic.com', authors: [null] })
    for (const commits of [[], [byPeople, byItself]]) {
      const { onBehalfOf } = called({ ...told, commits }, [call(lena, { agents: ['claude-code'] })])
      expect(onBehalfOf).toContain('claude-code lena 103 comment platform')
    }
  })

  test('asked for what the agent itself committed, whoever the author is', () => {
    const committed = commitThat({ message: CLAUDE, committerAddress: 'noreply@anthropic.com', committer: null })
    const { onBehalfOf } = called({ author: omar, commits: [committed] }, [call(lena, { agents: ['claude-code'] })])
    expect(onBehalfOf).toContain('claude-code lena 103 comment platform')
  })

  test('did not ask another agent, nor one that only helped with what people committed', () => {
    expect(called(codex, [call(omar, { agents: ['cursor'] })]).onBehalfOf).toEqual([opener])
    const commits = [commitThat({ message: CLAUDE })]
    expect(called({ author: omar, commits }, [call(lena, { agents: ['claude-code'] })]).onBehalfOf).toEqual([
      'claude-code mia 101 commit-author author',
      'claude-code omar 102 pull-request-author platform',
    ])
  })

  test('asked for what a machine committed with the agent as co-author, for no person ran it then', () => {
    const byMachine = commitThat({ sha: 'b2', message: CLAUDE, authors: [githubActionsApp] })
    for (const commits of [[byMachine], [commitThat({ message: CLAUDE }), byMachine]]) {
      const { onBehalfOf } = called({ author: omar, commits }, [call(lena, { agents: ['claude-code'] })])
      expect(onBehalfOf).toContain('claude-code lena 103 comment platform')
    }
  })

  test('tells who asked for what an agent opened, and not that nobody else did', () => {
    const opened = { author: claudeApp, commits: [commitThat({ authors: [claudeApp] })] }
    expect(called(opened, [call(mia, { agents: ['claude-code-action'] })])).toEqual({
      askersKnown: false,
      onBehalfOf: ['claude-code-action mia 101 comment platform'],
    })
  })
})

import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/model/account.ts'
import { app, claudeApp, commitThat, copilot, dependabotApp, devinApp, mia, ofCommit, omar } from '../sample.ts'
import { CLAUDE, inCommit, inPullRequest } from './asked.ts'

const lena: Account = { login: 'lena', id: 103, type: 'User' }
const machineUser: Account = { login: 'claude', id: 81847, type: 'User' }

describe('for whom an agent worked', () => {
  test('is the co-author of what Copilot wrote', () => {
    expect(inCommit({ authors: [copilot, mia] })).toEqual(['copilot-cloud-agent mia 101 co-author author'])
  })

  test('is the co-author of what claude-code-action wrote, but no agent beside it', () => {
    const address = '41898282+claude[bot]@users.noreply.github.com'
    expect(inCommit({ address, authors: [null, omar, machineUser, copilot, null] })).toEqual([
      'claude-code-action omar 102 co-author author',
    ])
  })

  test('is not the account that the address of an agent happens to lead to', () => {
    const address = '41898282+claude[bot]@users.noreply.github.com'
    expect(inCommit({ address, authors: [omar, mia] })).toEqual(['claude-code-action mia 101 co-author author'])
  })

  test('is who commits with an agent as co-author', () => {
    expect(inCommit({ message: CLAUDE })).toEqual(['claude-code mia 101 commit-author author'])
    expect(inCommit({ message: CLAUDE, byGitHub: true })).toEqual(['claude-code mia 101 commit-author author'])
    expect(inCommit({ message: CLAUDE, authors: [null] })).toEqual([])
  })

  test('is who opened the pull request for agents that open them as the person', () => {
    expect(inPullRequest({ body: '[Codex Task](https://chatgpt.com/codex/tasks/task_e_0a1b)' })).toEqual([
      'codex-cloud mia 101 pull-request-author platform',
    ])
    const commits = [
      commitThat({
        address: 'noreply@anthropic.com',
        authors: [machineUser],
        committerAddress: 'noreply@anthropic.com',
      }),
    ]
    expect(inPullRequest({ commits })).toEqual(['claude-code mia 101 pull-request-author platform'])
  })

  test('is who opened the pull request that an agent describes', () => {
    expect(inPullRequest({ body: 'Link to Devin run: https://app.devin.ai/sessions/0a1b' })).toEqual([
      'devin mia 101 pull-request-author platform',
    ])
  })

  test('is not who opened the pull request in which another kind of agent wrote a commit', () => {
    expect(inPullRequest({ commits: [commitThat({ authors: [copilot, omar] })] })).toEqual([
      'copilot-cloud-agent omar 102 co-author author',
    ])
  })

  test('is whom Devin and Jules name, with the account if it has a part in the pull request', () => {
    const body = 'Requested by: Mia (@MIA)'
    expect(inPullRequest({ author: devinApp, body, reviewers: [omar, mia], commits: [] })).toEqual([
      'devin MIA 101 pull-request-body author',
    ])
    expect(inPullRequest({ author: devinApp, body, mergedBy: mia, commits: [] })).toEqual([
      'devin MIA 101 pull-request-body author',
    ])
    const own = { author: devinApp, body: 'Requested by: Omar (@omar)' }
    const known = 'devin omar 102 pull-request-body author'
    expect(inPullRequest({ ...own, commits: [commitThat({ authors: [devinApp, omar] })] })).toContain(known)
    expect(inPullRequest({ ...own, commits: [commitThat({ authors: [devinApp], committer: omar })] })).toEqual([known])
    expect(inPullRequest({ author: devinApp, body, reviewers: [omar], commits: [] })).toEqual([
      'devin MIA undefined pull-request-body author',
    ])
    const jules = 'PR created automatically by Jules for task [1](https://jules.google.com/task/1) started by @omar'
    expect(inPullRequest({ author: app(161369871, 'google-labs-jules[bot]'), body: jules, commits: [] })).toEqual([
      'jules omar undefined pull-request-body author',
    ])
  })

  test('is the co-author of that very commit, and of no agent that adds nobody', () => {
    const byPeople = commitThat({ sha: 'b2', authors: [mia, lena] })
    expect(inPullRequest({ author: copilot, commits: [commitThat({ authors: [copilot, omar] }), byPeople] })).toEqual([
      'copilot-cloud-agent omar 102 co-author author',
    ])
    const [change] = ofCommit({ authors: [devinApp, mia] }).changes
    expect(change).toMatchObject({ agents: ['devin'], onBehalfOf: [], askersKnown: false })
  })

  test('is asked only of those who wrote: not of reviewers, mergers or automation', () => {
    expect(inPullRequest({ reviewers: [claudeApp], mergedBy: copilot, body: '<!-- CURSOR_SUMMARY -->' })).toEqual([])
    expect(inCommit({ authors: [dependabotApp, mia] })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { hitsInChange, hitsInCommit, hitsInJob, isWriting } from '../../../src/agents/attribution/hits.ts'
import { accountOf, told } from '../../../src/agents/define.ts'
import {
  app,
  claudeApp,
  commitThat,
  copilot,
  dependabotApp,
  ending,
  githubActionsApp,
  mia,
  omar,
  pullRequestThat,
  quietJob,
  type Told,
} from '../sample.ts'
import { known } from '../signals.ts'

type Hits = ReturnType<typeof hitsInCommit>
const short = (hits: Hits) => hits.map(({ agent, role, tier }) => `${agent.id} ${role} ${tier}`)
const inCommit = (told: Told) => short(hitsInCommit(commitThat(told), known))
const COPILOT = '198982749+Copilot@users.noreply.github.com'

const NONE = { complete: true, items: [] }

describe('in a commit', () => {
  test('an account that an address leads to is no surer than the address', () => {
    expect(inCommit({ authors: [copilot], address: COPILOT })).toEqual(['copilot-cloud-agent author author'])
    expect(inCommit({ authors: [copilot] })).toEqual(['copilot-cloud-agent author author'])
    expect(inCommit({ authors: [mia, copilot] })).toEqual(['copilot-cloud-agent co-author author'])
    expect(inCommit({ committer: copilot })).toEqual(['copilot-cloud-agent committer author'])
  })

  test('no signature vouches for the author, not even GitHub’s, which it gives to any commit in a codespace', () => {
    expect(inCommit({ authors: [copilot], byGitHub: true, committer: null })).toEqual([
      'copilot-cloud-agent author author',
    ])
    const signed = { ...commitThat({ authors: [copilot] }), verified: true }
    const named = { ...commitThat({ authors: [copilot], byGitHub: true }), verified: null }
    expect(short(hitsInCommit(signed, known))).toEqual(['copilot-cloud-agent author author'])
    expect(short(hitsInCommit(named, known))).toEqual(['copilot-cloud-agent author author'])
  })

  test('the default address of claude-code-action names Claude, though its id leads to github-actions', () => {
    const address = '41898282+claude[bot]@users.noreply.github.com'
    const message = ending(`Co-authored-by: claude[bot] <${address}>`)
    expect(inCommit({ authors: [githubActionsApp], address })).toEqual(['claude-code-action author author'])
    expect(inCommit({ authors: [mia, githubActionsApp], message })).toEqual(['claude-code-action co-author author'])
    expect(inCommit({ authors: [githubActionsApp] })).toEqual(['github-actions author author'])
  })

  test('an address that is an agent’s stands for the account that it leads to, in that role alone', () => {
    const claude = { login: 'claude', id: 81847, type: 'User' }
    expect(inCommit({ authors: [claude], address: 'noreply@anthropic.com' })).toEqual(['claude-code author author'])
    expect(inCommit({ authors: [copilot], committerAddress: 'noreply@anthropic.com' })).toEqual([
      'claude-code committer author',
      'copilot-cloud-agent author author',
    ])
    const agent = { id: 'ours', title: 'Ours', vendor: 'Acme', kind: 'agent' as const }
    const ours = { ...agent, signals: told('our policy', null, [accountOf(omar.id)]) }
    const traces = [{ kind: 'author', value: '102+omar@users.noreply.github.com' }]
    expect(short(hitsInCommit({ ...commitThat({ authors: [omar] }), traces }, [ours]))).toEqual(['ours author author'])
  })

  test('automation that commits for others is left out', () => {
    expect(inCommit({ committer: githubActionsApp })).toEqual([])
    expect(inCommit({ committerAddress: '41898282+github-actions[bot]@users.noreply.github.com' })).toEqual([])
  })
})

describe('in a pull request', () => {
  const inPullRequest = (...[opened]: Parameters<typeof pullRequestThat>) => {
    const pullRequest = pullRequestThat(opened)
    return short(hitsInChange({ pullRequest, commits: pullRequest.commits.items, notes: [], calls: NONE }, known))
  }

  test('GitHub vouches for who opened, reviewed and merged it', () => {
    expect(
      inPullRequest({ author: claudeApp, reviewers: [copilot, copilot, null, mia], mergedBy: dependabotApp }),
    ).toEqual([
      'claude-code-action author platform',
      'copilot-cloud-agent reviewer platform',
      'dependabot merger platform',
    ])
  })

  test('the name of its branch tells nothing by itself, nor beside a review or another agent', () => {
    expect(inPullRequest({ headRef: 'copilot/fix' })).toEqual([])
    expect(inPullRequest({ headRef: 'cursor/fix', reviewers: [app(206951365, 'cursor[bot]')] })).toEqual([
      'cursor reviewer platform',
    ])
    expect(inPullRequest({ headRef: 'copilot/fix', author: claudeApp })).toEqual(['claude-code-action author platform'])
  })

  test('the name of its branch supports what else shows the same agent, once', () => {
    expect(inPullRequest({ headRef: 'copilot/fix', author: copilot })).toEqual([
      'copilot-cloud-agent author platform',
      'copilot-cloud-agent co-author author',
    ])
    const commits = [commitThat({ authors: [copilot] }), commitThat({ sha: 'b2', authors: [copilot] })]
    expect(inPullRequest({ headRef: 'copilot/fix', commits })).toHaveLength(3)
    expect(inPullRequest({ headRef: 'my-copilot/fix', author: copilot })).toHaveLength(1)
  })

  test('an agent without a name is left out beside one that has a name, but not beside a reviewer or automation', () => {
    const commits = [commitThat({ message: ending('Assisted-by: LLM') })]
    expect(inPullRequest({ commits })).toEqual(['unnamed-agent co-author author'])
    expect(inPullRequest({ commits, author: claudeApp })).toEqual(['claude-code-action author platform'])
    expect(inPullRequest({ commits, reviewers: [claudeApp] })).toHaveLength(2)
    expect(inPullRequest({ commits, author: dependabotApp })).toHaveLength(2)
    const named = ending('Assisted-by: LLM', 'Made-with: Cursor')
    expect(inPullRequest({ commits: [commitThat({ message: named })] })).toEqual(['cursor co-author author'])
    const elsewhere = commitThat({ sha: 'b2', message: ending('Made-with: Cursor') })
    expect(inPullRequest({ commits: [...commits, elsewhere] })).toHaveLength(2)
  })

  test('each hit says in which commit and pull request it was', () => {
    const commits = [commitThat({ sha: 'b2', message: ending('Made-with: Cursor') })]
    const pullRequest = pullRequestThat({ number: 9, author: claudeApp, commits })
    const places = hitsInChange({ pullRequest, commits, notes: [], calls: NONE }, known).map((hit) => [
      hit.commit,
      hit.pullRequest,
    ])
    expect(places).toEqual([
      ['b2', 9],
      [null, 9],
    ])
    expect(
      hitsInChange({ pullRequest: null, commits, notes: [], calls: NONE }, known).map((hit) => [
        hit.commit,
        hit.pullRequest,
      ]),
    ).toEqual([['b2', null]])
  })
})

describe('in the job', () => {
  const inJob = (told: Partial<typeof quietJob>) => short(hitsInJob({ ...quietJob, ...told }, known))

  test('GitHub vouches for who started the run and for the actions that run', () => {
    expect(inJob({ actor: claudeApp, triggeringActor: claudeApp })).toEqual([
      'claude-code-action starts-the-run platform',
    ])
    expect(inJob({ triggeringActor: copilot })).toEqual(['copilot-cloud-agent starts-the-run platform'])
    expect(inJob({ uses: ['Anthropics/Claude-Code-Action@v1'] })).toEqual(['claude-code-action runs-the-job platform'])
    expect(inJob({ uses: ['anthropics/claude-code-action/agent-approval-check@v1'] })).toHaveLength(1)
    expect(
      inJob({ uses: ['anthropics/claude-code-action-x@v1', './.github/actions/deploy', 'acme/codex-action@v1'] }),
    ).toEqual([])
  })

  test('whoever writes the workflow vouches for a command, that of no other tool', () => {
    expect(inJob({ commands: ['claude', '@openai/codex'] })).toEqual([
      'claude-code runs-the-job author',
      'codex-cli runs-the-job author',
    ])
    expect(inJob({ commands: ['copilot', 'goose', 'agent'] })).toEqual([])
  })

  test('whoever writes the workflow vouches for a variable', () => {
    expect(inJob({ variables: ['CLAUDECODE', 'AI_AGENT', 'CI'] })).toEqual(['claude-code runs-the-job author'])
    expect(inJob({ variables: ['AI_AGENT'] })).toEqual(['unnamed-agent runs-the-job author'])
  })

  test.each(['CURSOR_TRACE_ID', 'TERM_PROGRAM', 'REPL_ID', 'GOOSE_PROVIDER', 'COPILOT_GITHUB_TOKEN', 'claudecode'])(
    'the variable %s, which people set, tells nothing',
    (name) => {
      expect(inJob({ variables: [name] })).toEqual([])
    },
  )
})

test('who wrote is who had a hand in the content, automation aside', () => {
  const committed = hitsInCommit(commitThat({ committerAddress: 'noreply@anthropic.com' }), known)
  expect(committed.filter(isWriting).map(({ agent }) => agent.id)).toEqual(['claude-code'])
  const hits = hitsInCommit(commitThat({ authors: [dependabotApp, copilot] }), known)
  expect(hits.filter(isWriting).map(({ agent }) => agent.id)).toEqual(['copilot-cloud-agent'])
})

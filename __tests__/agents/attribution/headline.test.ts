import { describe, expect, test } from 'vitest'
import { headlineOf } from '../../../src/agents/attribution/headline.ts'
import { hitsInChange } from '../../../src/agents/attribution/hits.ts'
import type { Change } from '../../../src/agents/attribution/seen.ts'
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
} from '../sample.ts'
import { known } from '../signals.ts'

const CLAUDE = ending('Co-authored-by: Claude <noreply@anthropic.com>')
const preCommit = app(66853113, 'pre-commit-ci[bot]')
const autofix = commitThat({
  sha: 'b2',
  authors: [preCommit],
  address: '66853113+pre-commit-ci[bot]@users.noreply.github.com',
})
const bump = commitThat({ authors: [dependabotApp], address: '49699333+dependabot[bot]@users.noreply.github.com' })
const NONE = { complete: true, items: [] }
const opened = (...[told]: Parameters<typeof pullRequestThat>): Change => {
  const pullRequest = pullRequestThat(told)
  return { pullRequest, commits: pullRequest.commits.items, notes: [], calls: NONE }
}
const direct = (...[told]: Parameters<typeof commitThat>): Change => ({
  pullRequest: null,
  commits: [commitThat(told)],
  notes: [],
  calls: NONE,
})

describe('the word for a change', () => {
  test.each([
    ['agent-authored', 'an App of an agent opened it', opened({ author: claudeApp })],
    [
      'agent-authored',
      'an agent wrote one of its commits',
      opened({ commits: [commitThat(), commitThat({ sha: 'b2', address: 'noreply@anthropic.com' })] }),
    ],
    [
      'agent-authored',
      'github-actions opened it for an agentic workflow',
      opened({ author: githubActionsApp, body: '<!-- gh-aw-workflow-id: fixer -->' }),
    ],
    ['agent-assisted', 'an agent is co-author of a commit', opened({ commits: [commitThat({ message: CLAUDE })] })],
    ['agent-assisted', 'an agent committed what a person wrote', direct({ committerAddress: 'noreply@anthropic.com' })],
    [
      'agent-assisted',
      'its description names an agent',
      opened({ body: 'Generated with [Claude Code](https://claude.ai/code)' }),
    ],
    [
      'agent-assisted',
      'an agent helped automation',
      opened({ author: dependabotApp, commits: [commitThat({ message: CLAUDE })] }),
    ],
    ['automation', 'automation opened it', opened({ author: dependabotApp, commits: [bump] })],
    [
      'automation',
      'automation opened it and an agent reviewed it',
      opened({ author: dependabotApp, reviewers: [copilot] }),
    ],
    ['automation', 'automation wrote the commit', { pullRequest: null, commits: [bump], notes: [], calls: NONE }],
    ['automation', 'nobody knows who opened it and automation wrote it all', opened({ author: null, commits: [bump] })],
    [
      'no-signal',
      'nobody knows who opened it and automation wrote a part',
      opened({ author: null, commits: [bump, commitThat({ sha: 'b2' })] }),
    ],
    ['no-signal', 'nobody knows who opened it and it has no commits', opened({ author: null, commits: [] })],
    ['no-signal', 'automation mended a person’s change', opened({ commits: [commitThat(), autofix] })],
    ['no-signal', 'automation wrote all of what a person opened', opened({ commits: [bump] })],
    ['agent-reviewed-only', 'an agent reviewed it', opened({ reviewers: [omar, copilot] })],
    ['agent-reviewed-only', 'Bugbot summed it up', opened({ body: '<!-- CURSOR_SUMMARY -->' })],
    ['no-signal', 'an agent only merged it', opened({ mergedBy: claudeApp })],
    ['no-signal', 'automation is only a co-author', direct({ authors: [mia, dependabotApp] })],
    ['no-signal', 'people alone are seen', opened({ reviewers: [omar, null], mergedBy: mia })],
  ])('is %s when %s', (word, _, change) => {
    expect(headlineOf(change, hitsInChange(change, known))).toBe(word)
  })
})

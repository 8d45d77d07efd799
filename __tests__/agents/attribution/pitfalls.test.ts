import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/model/account.ts'
import {
  app,
  claudeApp,
  commitThat,
  copilot,
  dependabotApp,
  ending,
  githubActionsApp,
  mia,
  ofCommit,
  ofPullRequest,
  omar,
} from '../sample.ts'

const user = (id: number, login: string): Account => ({ id, login, type: 'User' })
const CLAUDE = 'Co-authored-by: Claude <noreply@anthropic.com>'
const VS_CODE = ending('Co-authored-by: Copilot <copilot@github.com>')
const SHARED = '41898282+claude[bot]@users.noreply.github.com'

/** Where telling agents goes wrong, as the research found it: what is seen, the word for the change, and who is named. */
const PITFALLS: readonly (readonly [
  name: string,
  told: () => ReturnType<typeof ofCommit>,
  headline: string,
  agents: readonly string[],
])[] = [
  [
    'bot-suffix-dropped-by-one-api',
    () => ofPullRequest({ author: app(209825114, 'claude') }),
    'agent-authored',
    ['claude-code-action'],
  ],
  [
    'copilot under its other login',
    () => ofPullRequest({ author: app(198982749, 'copilot-swe-agent') }),
    'agent-authored',
    ['copilot-cloud-agent'],
  ],
  [
    'shared-noreply-id-of-github-actions',
    () => ofCommit({ authors: [githubActionsApp], address: SHARED }),
    'agent-authored',
    ['claude-code-action'],
  ],
  [
    'the same after a squash merge',
    () => ofCommit({ message: ending(`Co-authored-by: claude[bot] <${SHARED}>`), authors: [mia, githubActionsApp] }),
    'agent-assisted',
    ['claude-code-action'],
  ],
  [
    'the user account that an address of Claude leads to',
    () => ofCommit({ authors: [user(81847, 'claude')] }),
    'agent-authored',
    ['claude-code'],
  ],
  [
    'person-named-claude',
    () => ofCommit({ name: 'Claude', authors: [user(501, 'claude-d')], address: 'claude@example.com' }),
    'no-signal',
    [],
  ],
  [
    'person-named-devin',
    () => ofCommit({ name: 'Devin', authors: [user(502, 'devin')], address: '502+devin@users.noreply.github.com' }),
    'no-signal',
    [],
  ],
  ['person-named-jules', () => ofPullRequest({ author: user(503, 'jules') }), 'no-signal', []],
  [
    'co-author named Cody',
    () => ofCommit({ message: ending('Co-authored-by: Cody <cody@example.com>'), authors: [mia, null] }),
    'no-signal',
    [],
  ],
  ['branch-named-copilot', () => ofPullRequest({ headRef: 'copilot/fix-cart' }), 'no-signal', []],
  [
    'branch-named-copilot, opened by Copilot',
    () => ofPullRequest({ headRef: 'copilot/fix-cart', author: copilot }),
    'agent-authored',
    ['copilot-cloud-agent'],
  ],
  [
    'trailer-quoted-in-the-middle',
    () => ofCommit({ message: `Write about it\n\n${CLAUDE}\n\nis what it adds\nto a message.\n\nRefs: #1` }),
    'no-signal',
    [],
  ],
  ['trailer-quoted-with-a-mark', () => ofCommit({ message: `Write about it\n\n> ${CLAUDE}` }), 'no-signal', []],
  ['trailer-in-the-subject', () => ofCommit({ message: CLAUDE }), 'no-signal', []],
  ['assisted-by-a-person', () => ofCommit({ message: ending('Assisted-by: Omar Example') }), 'no-signal', []],
  ['assisted-by-none', () => ofCommit({ message: ending('Assisted-by: none') }), 'no-signal', []],
  ['assisted-by-llm', () => ofCommit({ message: ending('Assisted-by: LLM') }), 'agent-assisted', ['unnamed-agent']],
  [
    'assisted-by-an-agent',
    () => ofCommit({ message: ending('Assisted-by: Claude:claude-opus-4.6') }),
    'agent-assisted',
    ['claude-code'],
  ],
  ['trailers-stripped', () => ofCommit({ message: 'Change it\n\nAll of it by an agent.' }), 'no-signal', []],
  [
    'visual-studio-code-1.117',
    () => ofCommit({ message: VS_CODE, authoredAt: '2026-04-30T12:00:00Z' }),
    'no-signal',
    [],
  ],
  [
    'visual-studio-code-after-it',
    () => ofCommit({ message: VS_CODE, authoredAt: '2026-05-30T12:00:00Z' }),
    'agent-assisted',
    ['copilot-in-vs-code'],
  ],
  [
    'codex-example-address',
    () => ofCommit({ address: 'codex@example.com', authors: [user(504, 'someone')] }),
    'agent-authored',
    ['codex-cli'],
  ],
  [
    'squashed, seen only in the head commits',
    () => ofPullRequest({ commits: [commitThat({ message: ending(CLAUDE) })] }),
    'agent-assisted',
    ['claude-code'],
  ],
  ['dependency-bot', () => ofPullRequest({ author: dependabotApp, commits: [] }), 'automation', []],
  [
    'agentic workflow behind github-actions',
    () => ofPullRequest({ author: githubActionsApp, body: '<!-- gh-aw-workflow-id: fixer -->' }),
    'agent-authored',
    ['gh-aw'],
  ],
  ['agent with a human’s token', () => ofPullRequest({ reviewers: [omar] }), 'no-signal', []],
  ['agent-reviewed', () => ofPullRequest({ reviewers: [claudeApp, omar] }), 'agent-reviewed-only', []],
]

describe('a pitfall is seen for what it is', () => {
  test.each(PITFALLS)('%s', (_, told, headline, agents) => {
    expect(told().changes.map((change) => [change.headline, change.agents])).toEqual([[headline, agents]])
  })
})

test('an address that anyone can set is never vouched for by GitHub', () => {
  for (const told of [{ address: SHARED }, { authors: [user(81847, 'claude')] }, { authors: [copilot] }])
    expect(ofCommit(told).wrote.map(({ tier }) => tier)).toEqual(['author'])
})

import { describe, expect, test } from 'vitest'
import { tracesInBody } from '../../src/agents/reading/body.ts'
import { all, hitsIn } from './signals.ts'

/** How a line of a pull request's description begins. */
const BODIES: readonly (readonly [line: string, agent: string, given: { session?: string; login?: string }])[] = [
  ['🤖 Generated with [Claude Code](https://claude.com/claude-code)', 'claude-code', {}],
  ['https://claude.ai/code/session_01AbC', 'claude-code', { session: 'https://claude.ai/code/session_01AbC' }],
  [
    '[Codex Task](https://chatgpt.com/codex/tasks/task_e_0a1b)',
    'codex-cloud',
    { session: 'https://chatgpt.com/codex/tasks/task_e_0a1b' },
  ],
  ['Generated with [Codex](https://openai.com/codex)', 'codex-cloud', {}],
  ['<!-- CURSOR_AGENT_PR_BODY_BEGIN -->', 'cursor', {}],
  ['<!-- CURSOR_SUMMARY -->', 'cursor', {}],
  ['Made with [Cursor](https://cursor.com)', 'cursor', {}],
  ['Link to Devin run: https://app.devin.ai/sessions/0a1b', 'devin', { session: 'https://app.devin.ai/sessions/0a1b' }],
  ['Requested by: Mia (@mia)', 'devin', { login: 'mia' }],
  ['Requested by: @mia', 'devin', { login: 'mia' }],
  [
    '*PR created automatically by Jules for task [12](https://jules.google.com/task/12) started by @mia*',
    'jules',
    { session: 'https://jules.google.com/task/12', login: 'mia' },
  ],
  [
    '<!-- gh-aw-agentic-workflow: Fixer, engine: copilot, id: 5, workflow_id: fixer, run: https://github.com/acme/shop/actions/runs/5 -->',
    'gh-aw',
    { session: 'https://github.com/acme/shop/actions/runs/5' },
  ],
  ['<!-- gh-aw-workflow-id: fixer -->', 'gh-aw', {}],
]

describe("a pull request's description", () => {
  test.each(BODIES)('%s tells of %s', (line, agent, given) => {
    const hits = hitsIn(tracesInBody(`Fixes it.\n\n${line}\n`))
    expect(hits.map((hit) => hit.agent.id)).toEqual([agent])
    expect(hits).toMatchObject([given])
  })

  test('every pattern has its line above', () => {
    const told = new Set(BODIES.flatMap(([line]) => hitsIn(tracesInBody(line))).map(({ signal }) => signal))
    expect(
      all
        .filter(({ signal }) => signal.on === 'body')
        .filter(({ signal }) => !told.has(signal))
        .map((one) => one.title),
    ).toEqual([])
  })
})

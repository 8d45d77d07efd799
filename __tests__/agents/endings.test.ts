import { describe, expect, test } from 'vitest'
import { ending } from './sample.ts'
import { all, hitsIn, inMessage } from './signals.ts'

/** What is written at the end of a commit message, for each pattern: the line, and the agent and the session, if any, that it tells. */
const ENDINGS: readonly (readonly [line: string, agent: string, session: string])[] = [
  [
    'Agent-Logs-Url: https://github.com/acme/shop/sessions/0a-1b',
    'copilot-cloud-agent',
    'https://github.com/acme/shop/sessions/0a-1b',
  ],
  ['Copilot-Session: 00000000-0000-4000-8000-000000000000', 'copilot-cli', '00000000-0000-4000-8000-000000000000'],
  ['Assisted-by: GitHub Copilot', 'copilot-cli', ''],
  ['Assisted-by: Copilot:gpt-5.2', 'copilot-cli', ''],
  ['Claude-Session: https://claude.ai/code/session_01AbC', 'claude-code', 'https://claude.ai/code/session_01AbC'],
  ['https://claude.ai/code/session_01AbC', 'claude-code', 'https://claude.ai/code/session_01AbC'],
  ['Claude-Generated-By: Claude Code (cli/claude-opus-4-5=100%)', 'claude-code', ''],
  ['🤖 Generated with [Claude Code](https://claude.com/claude-code)', 'claude-code', ''],
  ['Generated with [Claude Code](https://claude.ai/code)', 'claude-code', ''],
  ['Entire-Agent: Claude Code', 'claude-code', ''],
  ['Assisted-by: Claude:claude-opus-4.6 coccinelle [sparse]', 'claude-code', ''],
  ['Assisted-by: Claude Code (claude-opus-5)', 'claude-code', ''],
  ['Assisted-by: Claude Opus 4.5', 'claude-code', ''],
  ['Generated-by: Codex', 'codex-cli', ''],
  ['Coding-Agent: Codex CLI', 'codex-cli', ''],
  ['Made-with: Cursor', 'cursor', ''],
  ['Made with [Cursor](https://cursor.com)', 'cursor', ''],
  ['Assisted-by: Cursor:composer-2', 'cursor', ''],
  ['Generated with Devin', 'devin', ''],
  ['🤖 Generated with [Devin](https://devin.ai)', 'devin', ''],
  ['Generated-by: Gemini CLI', 'gemini-cli', ''],
  ['Assisted-by: Gemini:gemini-3-pro', 'gemini-cli', ''],
  ['Assisted-by: aider', 'aider', ''],
  ['Assisted-by: OpenCode (kimi-k2)', 'opencode', ''],
  ['Assisted-by: Amp:claude-opus-4.6', 'amp', ''],
  ['Amp-Thread-ID: https://ampcode.com/threads/T-0a-1b', 'amp', 'https://ampcode.com/threads/T-0a-1b'],
  ['Amp-Thread-ID: T-0a-1b', 'amp', 'T-0a-1b'],
  ['Replit-Commit-Author: Agent', 'replit', ''],
  ['Replit-Commit-Author: Assistant', 'replit', ''],
  ['Replit-Commit-Session-Id: 0a1b2c3d-0000', 'replit', '0a1b2c3d-0000'],
  ['X-Lovable-Edit-ID: edt-0a-1b', 'lovable', 'edt-0a-1b'],
  ['Assisted-by: LLM', 'unnamed-agent', ''],
  ['Assisted-by: LLM coccinelle [sparse]', 'unnamed-agent', ''],
  ['Assisted-by: generic LLM chatbot', 'unnamed-agent', ''],
  ['Assisted-by: OpenAI GPT-5.4', 'unnamed-agent', ''],
  ['Generated-by: an LLM', 'unnamed-agent', ''],
  ['AI-assisted: true', 'unnamed-agent', ''],
  ['AI-assisted-by: some tool', 'unnamed-agent', ''],
  ['AI-used-for: code, tests', 'unnamed-agent', ''],
  ['Coding-Agent: homemade', 'unnamed-agent', ''],
  ['Entire-Checkpoint: 0a1b2c3d4e5f', 'unnamed-agent', '0a1b2c3d4e5f'],
  ['Entire-Session: 2026-01-06-0a1b', 'unnamed-agent', '2026-01-06-0a1b'],
  ['Entire-Agent: Agent', 'unnamed-agent', ''],
]

describe('the end of a commit message', () => {
  test.each(ENDINGS)('%s tells of %s', (line, agent, session) => {
    const hits = hitsIn(inMessage(ending(line)))
    expect(hits.map((hit) => hit.agent.id)).toContain(agent)
    expect(hits.find((hit) => hit.agent.id === agent)?.session ?? '').toBe(session)
  })

  test('every pattern has its line above', () => {
    const told = new Set(ENDINGS.flatMap(([line]) => hitsIn(inMessage(ending(line)))).map(({ signal }) => signal))
    expect(
      all
        .filter(({ signal }) => ['trailer', 'footer'].includes(signal.on))
        .filter(({ signal }) => !told.has(signal))
        .map((one) => one.title),
    ).toEqual([])
  })

  test.each([
    'Assisted-by: mia',
    'Assisted-by: mia <mia@example.com>',
    'Assisted-by: Claude Dupont',
    'Assisted-by: Claude',
    'Assisted-by: none',
    'AI-assisted-by: none',
    'AI-assisted: false',
    'AI-used-for: none',
    'AI-used-for: research',
    'Generated-by: protoc',
    'Made-with: love',
    'Reviewed-by: Claude <noreply@anthropic.com>',
    'Co-authored-by: claude <claude@example.com>',
    'Co-authored-by: Devin <devin@example.com>',
    'Co-authored-by: jules <5+jules@users.noreply.github.com>',
    'Co-authored-by: copilot <copilot@users.noreply.github.com>',
    'Generated with love',
    'Claude-Session: https://evil.example/code/session_01AbC',
    'Agent-Logs-Url: https://evil.example/acme/shop/sessions/0a',
    'Entire-Checkpoint: none',
  ])('%s tells of nobody, and nothing of it is kept', (line) => {
    expect(inMessage(ending(line))).toEqual([])
  })
})

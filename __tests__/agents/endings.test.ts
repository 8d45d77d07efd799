import { describe, expect, test } from 'vitest'
import { ENDINGS } from './lines.ts'
import { ending } from './sample.ts'
import { all, hitsIn, inMessage } from './signals.ts'

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
    'Entire-Attribution: 0% agent (0/200 lines)',
  ])('%s tells of nobody, and nothing of it is kept', (line) => {
    expect(inMessage(ending(line))).toEqual([])
  })
})

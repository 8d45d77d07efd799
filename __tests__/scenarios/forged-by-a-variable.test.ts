import { expect, test } from 'vitest'
import { play } from './play.ts'

const DECISION = JSON.stringify({
  at: '2026-11-23T10:00:00.000Z',
  gate: 'off',
  verdict: {
    decision: 'allow',
    policy: 'built-in',
    rule: null,
    preset: 'soc2',
    required: [],
    noted: [],
    blockedBy: [],
    exceptions: [],
    brokenGlass: null,
  },
  factsDigest: `sha256:${'0'.repeat(64)}`,
})

test.each(['now', 'job-end'])(
  'variables that look like state of ours, seal %s: the gate holds all the same',
  async (seal) => {
    const variables = ['STATE_stage=main', `STATE_decision=${DECISION}`, 'STATE_isPost=true', 'INPUT_GATE=off']
    const before = [{ run: variables.map((line) => `echo '${line}' >> "$GITHUB_ENV"`).join('\n') }]
    const played = await play({ world: { run: { approvals: [] } }, with: { gate: 'enforce', seal }, job: { before } })
    expect(played.main.exitCode).toBe(1)
    expect(played.conclusion).toBe('failure')
    expect(played.record.conclusions.verdict.decision).toBe('deny')
    expect(played.record.settings.gate).toBe('enforce')
    expect(played.record.decisionAtStart?.verdict.decision).toBe(seal === 'now' ? undefined : 'deny')
    await played.remove()
  },
)

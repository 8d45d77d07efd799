import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import type { DecisionAtStart } from '../../src/model/conclusions.ts'
import { decisionLeft, leaveDecision } from '../../src/runner/state.ts'

const decision: DecisionAtStart = {
  at: '2026-03-02T09:30:00.000Z',
  gate: 'enforce',
  verdict: {
    decision: 'deny',
    policy: 'built-in',
    rule: null,
    preset: null,
    required: [],
    noted: [],
    blockedBy: [],
    exceptions: [],
    brokenGlass: null,
  },
  factsDigest: `sha256:${'0'.repeat(64)}`,
}

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-'))
  file = join(folder, 'state')
  await writeFile(file, '')
  vi.stubEnv('GITHUB_STATE', file)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

describe('the state of a step', () => {
  it('keeps the decision as it was taken', async () => {
    await leaveDecision(decision)
    const [, kept] = (await readFile(file, 'utf8')).split('\n')
    expect(decisionLeft({ STATE_decision: kept })).toEqual(decision)
  })

  test.each<[what: string, kept: string | undefined]>([
    ['missing', undefined],
    ['empty', ''],
    ['null', 'null'],
    ['cut off', JSON.stringify(decision).slice(0, -5)],
    ['of another form', JSON.stringify({ ...decision, verdict: { decision: 'allow' } })],
    ['longer than it should be', JSON.stringify({ ...decision, more: true })],
    ['a word', 'allow'],
  ])('is not taken when it is %s', (_, kept) => {
    expect(decisionLeft({ STATE_decision: kept })).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { ofEvidence } from '../../../src/audit/doctor/of-evidence.ts'
import { deployJob } from './kept.ts'
import { caseWith, withJobs } from './some-settings.ts'

const findingsOf = (...lines: readonly string[]) => caseWith(withJobs(lines)).jobs.flatMap(ofEvidence)
const kept = deployJob('a', 'production')
const told = (...lines: readonly string[]) => findingsOf(...lines).map(({ state, code }) => `${state} ${code}`)

describe('the evidence of a job that deploys', () => {
  it('is recorded as it should be', () => {
    expect(told(...kept)).toEqual([])
  })

  it.each([
    ['missing step-missing', ['  a: { runs-on: x, environment: production, permissions: {} }']],
    ['missing step-not-last', [...kept, '      - run: ./more.sh']],
    ['missing step-not-always', kept.filter((line) => !line.includes('always()'))],
    ['not-seen may-deploy', ['  a: { runs-on: x, env: { A: "${{ secrets.THING }}" } }']],
    ['not-seen call-not-seen', ['  a: { uses: b/c/.github/workflows/d.yml@v1, secrets: inherit }']],
    ['missing permission', kept.filter((line) => !line.includes('checks: read'))],
    ['note permission', kept.filter((line) => !line.includes('attestations: write'))],
  ])('%s', (expected, lines) => {
    expect(told(...lines)).toEqual([expected])
    for (const { add } of findingsOf(...lines)) expect(add?.lines.length).toBeGreaterThan(0)
  })
})

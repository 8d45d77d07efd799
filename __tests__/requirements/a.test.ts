import { beforeAll, describe, expect, it } from 'vitest'
import { ASK_IDS, ASK_TITLES } from '../../src/model/ask.ts'
import type { Played } from '../scenarios/play.ts'
import { askOf, DIGEST, playAll, ROLE, shownOf } from './worlds.ts'

let worlds: Readonly<Record<'governed' | 'bare', Played>>
beforeAll(async () => {
  worlds = await playAll('governed', 'bare')
})

describe('the asks of an audit', () => {
  it('A1 shows review, owner of the workflow, approval with its reason, and the decision, each with its time, or that GitHub does not tell it', () => {
    const shown = (label: string) => shownOf(worlds.governed.record, 'reviewed-and-approved', label)
    expect(askOf(worlds.governed.record, 'reviewed-and-approved').answer).toBe('answered')
    expect(shown('Reviews of the pull requests, and when')).toMatch(/^#1: theo APPROVED at 2026-/)
    expect(shown('Owner of the workflow')).toBe('lena (id 4242), by the policy for the environment')
    expect(shown('Went on after waiting, at')).toMatch(/^2026-\S+Z; the time of an approval itself is not told/)
    expect(shown('Reason of the approval')).toContain('sha256:')
    expect(shown('Policy decision')).toMatch(/^allow, by rule production .* as it was at 20\d\d-/)
  })

  it('A2 shows token scope, credentials and where from, who answers for each, protection of the environment, and how each is cut off', () => {
    const shown = (label: string) => shownOf(worlds.governed.record, 'privileged-access-controlled', label)
    expect(shown("Scope of the job's token")).toContain('id-token: write (job)')
    expect(shown('Credentials that the job can reach, and where from')).toContain(`${ROLE} (oidc) from jobs.deploy`)
    expect(shown('Owner of each service account')).toContain(`${ROLE}: lena (id 4242)`)
    expect(shown('Protection of the environment')).toMatch(/^production: reviewed by omar, not by who started the run/)
    expect(shown('How each credential is cut off')).toContain(`${ROLE}: ends within minutes`)
  })

  it('A3 shows target, job, who had to approve and who did, validation, and the result', () => {
    const shown = (label: string) => shownOf(worlds.governed.record, 'deployment-controlled', label)
    expect(shown('Where it was deployed to')).toBe('production')
    expect(shown('CI job')).toMatch(/^deploy \(id \d+\)$/)
    expect(shown('Required reviewers')).toBe('one of: omar')
    expect(shown('Who approved it')).toMatch(/^omar \(id \d+\)$/)
    expect(shown('Validation of the deployed revision')).toMatch(
      /^test: success; declared after the deployment: smoke\.txt \(sha256:[0-9a-f]{64}\)$/,
    )
    expect(shown('Result of the release')).toMatch(/^the steps so far: success; deployment \d+: IN_PROGRESS at 2026-/)
  })

  it('A4 shows who started it, on what it ran, where logs are, target, outcome, and what it can be found by', () => {
    const { record } = worlds.governed
    const shown = (label: string) => shownOf(record, 'investigable-later', label)
    expect(askOf(record, 'investigable-later').answer).toBe('answered')
    expect(shown('Who started it, in which run')).toMatch(/^mia \(id \d+, User\): run \d+, attempt 1, by push$/)
    expect(shown('What it ran on, and in which sessions of agents')).toMatch(
      /github-hosted.*; no reference to a session of an agent is kept$/,
    )
    const places =
      /^commit [0-9a-f]{40}, run \d+, job \d+, deployment \d+, pull requests #1, digests sha256:([0-9a-f]{64}), incident INC-1204$/
    expect(places.exec(shown('What it can be found by'))?.[1]).toBe(DIGEST)
    expect(record.id).toMatch(/^\d+\/\d+\/1\/deploy\/job-\d+$/)
  })

  it('A5 prints for each of the four how far it is answered, and everything that is missing', () => {
    const { record, summary, files } = worlds.bare
    const words = { answered: '✔ answered', partly: '≈ partly answered', 'not-answered': '✖ not answered' }
    expect(record.conclusions.asks.map(({ id }) => id)).toEqual(ASK_IDS)
    expect(record.conclusions.asks.flatMap(({ missing }) => missing).length).toBeGreaterThan(0)
    for (const { id, answer, missing } of record.conclusions.asks) {
      for (const text of [summary, files['evidence.html']]) expect(text).toContain(ASK_TITLES[id])
      expect(files['evidence.html']).toContain(words[answer])
      for (const { label } of missing)
        expect(files['evidence.html']).toContain(`Missing: ${label.replace("'", '&#39;')}`)
      expect(missing.length > 0).toBe(answer !== 'answered')
    }
  })
})

import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import { someFacts, VALUES } from '../fakes/some-facts.ts'
import type { Played } from '../scenarios/play.ts'
import { DIGEST, linkOf, playAll, SMOKE_TEST, shownOf } from './worlds.ts'

let worlds: Readonly<Record<'governed' | 'bare' | 'harmless' | 'contradictory', Played>>
beforeAll(async () => {
  worlds = await playAll('governed', 'bare', 'harmless', 'contradictory')
})

describe('outcome', () => {
  it('OU-1 says how the steps of the job had ended, and in which attempt', () => {
    const { facts } = worlds.governed.record
    expect(facts.outcome).toMatchObject({ value: { jobStatus: 'success' } })
    expect(facts.run).toMatchObject({ value: { attempt: 1 } })
  })

  it('OU-2 has the deployment by id, its statuses in order, the address of its log, and of what it can be seen at once GitHub has it; how it ended stands in the record of the next', () => {
    const { deployment, job } = worlds.governed.record.facts
    const jobId = job.status === 'observed' ? job.value.id : 0
    expect(deployment).toMatchObject({
      value: {
        id: expect.any(Number),
        logUrl: expect.stringContaining(String(jobId)),
        statuses: { complete: true, items: [{ state: 'WAITING' }, { state: 'QUEUED' }, { state: 'IN_PROGRESS' }] },
        environmentUrl: null,
      },
    })
    expect(worlds.governed.record.facts['previous-deployment']).toMatchObject({
      value: { id: expect.any(Number), succeededAt: expect.stringMatching(/^20\d\d-/) },
    })
  })

  it('OU-3 names the environment that was proven, and the digest of what is declared to have arrived, which is no more than declared wherever it was built', () => {
    expect(linkOf(worlds.governed.record, 'target')).toMatchObject({
      state: 'declared',
      text: expect.stringMatching(/^Environment production \(verified\)\. Declared to be deployed: shop\.tgz/),
    })
    expect(worlds.governed.record.facts['build-provenance']).toMatchObject({
      value: { subjects: [{ sha256: DIGEST, attestations: [{ status: 'verified' }] }] },
    })
    expect(worlds.governed.record.facts.subjects).toMatchObject({ value: [{ name: 'shop.tgz', sha256: DIGEST }] })
  })

  it('OU-4 keeps how each step of the job ended, those after the deployment too, what was checked of the revision, and the digest of what is declared to show that the deployment was checked', () => {
    const { job, checks } = worlds.governed.record.facts
    expect(job).toMatchObject({
      value: { steps: expect.arrayContaining([expect.objectContaining({ conclusion: 'success' })]) },
    })
    expect(checks).toMatchObject({
      value: { runs: { items: expect.arrayContaining([expect.objectContaining({ name: 'test' })]) } },
    })
    const sha256 = createHash('sha256').update(SMOKE_TEST).digest('hex')
    expect(worlds.governed.record.facts.validation).toMatchObject({ value: [{ name: 'smoke.txt', sha256 }] })
    expect(worlds.governed.main.log).not.toContain('smoke.txt')
    expect(linkOf(worlds.governed.record, 'outcome-evidence')).toMatchObject({
      state: 'declared',
      text: expect.stringContaining(`smoke.txt (sha256 ${sha256.slice(0, 12)}…)`),
    })
    const shown = shownOf(worlds.governed.record, 'deployment-controlled', 'Validation of the deployed revision')
    expect(shown).toBe(`test: success; declared after the deployment: smoke.txt (sha256:${sha256})`)
    expect(linkOf(worlds.bare.record, 'outcome-evidence').text).toContain(
      'No validation after the deployment was declared.',
    )
  })

  it('OU-5 says where the logs are, how long they are kept, and until when the artifact was granted, and has the digest of the log of the deployment before: that of its own is in the next record', () => {
    expect(shownOf(worlds.governed.record, 'investigable-later', 'Where logs are kept, and how long')).toMatch(
      /\/acme\/shop\/actions\/runs\/\d+\/job\/\d+: 90 days at the most, from 2026-/,
    )
    const { 'previous-deployment': before, 'previous-log': log } = worlds.governed.record.facts
    const deployment = before.status === 'observed' ? before.value.id : 0
    expect(log).toMatchObject({ value: { deployment, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } })
    expect(linkOf(worlds.governed.record, 'outcome-evidence').text).toContain(`The log of deployment ${deployment}`)
    expect(worlds.governed.post.outputs['artifact-expires-at']).toMatch(/^20\d\d-/)
  })

  it('OU-6 lists a gap for every link that is not verified, declared or without matter, and where all else is well nothing more', () => {
    for (const { record } of Object.values(worlds)) {
      const { packet, gaps } = record.conclusions
      const open = packet.filter(({ state }) => !['verified', 'declared', 'not-applicable'].includes(state))
      expect(open.length).toBeGreaterThan(0)
      expect(gaps.map(({ id }) => id)).toEqual(
        expect.arrayContaining(open.map(({ id, state }) => `link-${state}:${id}`)),
      )
    }
    // No agent is ever shown to be absent, so this one link stays open, and the list is never quite empty.
    const { packet, gaps } = conclude(someFacts({ workflow: { ...VALUES.workflow, runs: 0 } }), null)
    const open = packet.filter(({ state }) => !['verified', 'declared', 'not-applicable'].includes(state))
    expect(open.map(({ id }) => id)).toEqual(['agent-workflow'])
    expect(gaps.map(({ id }) => id)).toEqual(['link-unknown:agent-workflow'])
  })
})

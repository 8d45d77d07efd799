import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '../../src/record/canonical.ts'
import { findingOf, gapOf, type Played } from '../scenarios/play.ts'
import { capabilityOf, linkOf, playAll, shownOf } from './worlds.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'
let worlds: Readonly<
  Record<'governed' | 'unreasoned' | 'bare' | 'excepted' | 'contradictory' | 'forbidden' | 'lookalike', Played>
>
beforeAll(async () => {
  worlds = await playAll('governed', 'unreasoned', 'bare', 'excepted', 'contradictory', 'forbidden', 'lookalike')
})

describe('approval', () => {
  it('AP-1 says who let which run into which environment and when, and that this covers what was done', () => {
    const { record, world } = worlds.governed
    expect(findingOf(record, CLAIM)).toMatchObject({
      outcome: 'pass',
      opinions: [{ by: { login: 'omar', type: 'User' }, counted: true }],
    })
    expect(record.facts.approvals).toMatchObject({ value: [{ state: 'approved', environments: ['production'] }] })
    expect(shownOf(record, 'reviewed-and-approved', 'Went on after waiting, at')).toMatch(
      /^2026-11-02T\d\d:\d\d:\d\dZ; /,
    )
    expect(record.facts.approvals.source.from).toMatch(/actions\/runs\/\{run_id\}\/approvals$/)
    expect(record.facts['workflow-run']).toMatchObject({ value: { id: world.job.runId, headSha: world.job.sha } })
    expect(record.facts.deployment).toMatchObject({ value: { environment: 'production', sha: world.job.sha } })
    for (const id of ['deploy', 'use-credentials', 'touch-production'] as const)
      expect(capabilityOf(record, id)).toMatchObject({ did: 'yes', approval: 'covered' })
  })

  it('AP-2 names the policy by path, version and digest, the rule that matched, and the digest of what was judged', () => {
    const { facts, judgedFrom, conclusions, tool } = worlds.governed.record
    const text = facts['policy-file'].status === 'observed' ? (facts['policy-file'].value.file?.text ?? '') : ''
    expect(judgedFrom.policy).toMatchObject({
      id: '.github/delivery-evidence.yml',
      version: expect.stringMatching(/^[0-9a-f]{40}$/),
      digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    })
    expect(judgedFrom.factsDigest).toBe(digestOf(facts))
    expect(conclusions.verdict).toMatchObject({ rule: 'production', preset: 'soc2' })
    expect(tool.digest).toBe(worlds.bare.record.judgedFrom.policy?.digest)
  })

  it('AP-3 says why it was allowed: the claims that held, the digest of the reason, or the reason of an exception; and an empty one is a gap where the policy asks for it', () => {
    const comment = `sha256:${createHash('sha256').update('CAB-12 agreed').digest('hex')}`
    expect(shownOf(worlds.governed.record, 'reviewed-and-approved', 'Reason of the approval')).toContain(comment)
    expect(worlds.governed.everything).not.toContain('CAB-12')
    expect(gapOf(worlds.governed.record, 'approval-reason-missing:approvals')).toBeUndefined()
    expect(findingOf(worlds.unreasoned.record, CLAIM)).toMatchObject({ outcome: 'pass' })
    expect(gapOf(worlds.unreasoned.record, 'approval-reason-missing:approvals')).toMatchObject({
      claims: [CLAIM],
      why: 'The policy asks for the reason of an approval: no reason of omar.',
    })
    const { verdict } = worlds.excepted.record.conclusions
    expect(verdict).toMatchObject({
      decision: 'allow',
      exceptions: [{ claim: CLAIM, reason: 'The reviewer is on leave' }],
    })
    expect(gapOf(worlds.excepted.record, `claim-failed:${CLAIM}`)).toMatchObject({ due: '2099-12-31' })
  })

  it('AP-4 asks for an approval where the policy or the look of the environment says so, and denies where neither can tell', () => {
    expect(worlds.governed.record.conclusions.verdict.required).toContain(CLAIM)
    expect(worlds.bare.record.conclusions.verdict).toMatchObject({
      policy: 'built-in',
      preset: 'soc2',
      decision: 'deny',
      required: expect.arrayContaining([CLAIM]),
    })
    expect(capabilityOf(worlds.governed.record, 'touch-production').basis.could).toContain(
      'the policy counts as production',
    )
    const { record: lookalike } = worlds.lookalike
    expect(lookalike.conclusions.verdict).toMatchObject({ preset: 'soc2', required: expect.arrayContaining([CLAIM]) })
    expect(capabilityOf(lookalike, 'touch-production').basis.did).toContain('prod-eu, which has a word for production')
    expect(gapOf(lookalike, 'capability-without-approval:touch-production')).toBeDefined()
    expect(worlds.forbidden.record.facts.environment.status).toBe('unavailable')
    expect(worlds.forbidden.record.conclusions.verdict.decision).toBe('deny')
    expect(linkOf(worlds.contradictory.record, 'target').state).toBe('contradictory')
    expect(worlds.contradictory.record.conclusions.verdict.decision).toBe('deny')
  })
})

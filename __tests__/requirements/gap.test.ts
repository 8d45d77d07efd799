import { beforeAll, describe, expect, it } from 'vitest'
import { gapOf, type Played } from '../scenarios/play.ts'
import { playAll } from './worlds.ts'

let worlds: Readonly<Record<'governed' | 'bare' | 'forbidden' | 'excepted', Played>>
beforeAll(async () => {
  worlds = await playAll('governed', 'bare', 'forbidden', 'excepted')
})

describe('remaining gaps', () => {
  it('GAP1 says of every gap what and why, how much it weighs, link, theme, requirements, owner, remedy, and a day where one is set', () => {
    for (const { record } of Object.values(worlds)) {
      expect(record.conclusions.gaps.length).toBeGreaterThan(0)
      for (const { id, link, claims, why, remedy } of record.conclusions.gaps) {
        const ties = claims.map((claim) => record.frameworks.claims[claim])
        expect([id, link === null, claims.length === 0]).toEqual([id, false, false])
        for (const tie of ties)
          expect(tie).toMatchObject({
            theme: expect.any(String),
            supports: [expect.anything(), ...(tie?.supports.slice(1) ?? [])],
          })
        expect([why, remedy].every((sentence) => sentence.length > 10)).toBe(true)
      }
    }
    const people = [{ id: 4242, login: 'lena' }]
    const claim = 'claim-failed:deployment-was-approved-by-an-independent-human'
    expect(gapOf(worlds.excepted.record, claim)).toMatchObject({
      code: 'claim-failed',
      severity: 'high',
      link: 'approval',
      cause: 'does-not-exist',
      owner: { people, basis: 'policy-exception' },
      due: '2099-12-31',
    })
    expect(gapOf(worlds.governed.record, 'claim-failed:branch-is-protected')).toMatchObject({
      severity: 'medium',
      owner: { people, basis: 'policy-environment' },
    })
    expect(worlds.governed.files['evidence.html']).toContain('To be seen to by: lena (id 4242)')
  })

  it('GAP2 turns what the token may not see into a gap that names the permission: no pass, and no crash', () => {
    const { record, files } = worlds.forbidden
    expect(gapOf(record, 'fact-unavailable:approvals')).toMatchObject({
      cause: 'permission-denied',
      needs: ['actions: read'],
    })
    expect(record.conclusions.verdict.decision).toBe('deny')
    expect(files['evidence.json']).toBeDefined()
  })

  it('GAP4 lets the policy and the gate say what blocks: what does not block is in the signed record all the same', () => {
    const { record, files, conclusion } = worlds.governed
    expect([record.conclusions.verdict.decision, conclusion]).toEqual(['allow', 'success'])
    expect(gapOf(record, 'claim-failed:branch-is-protected')).toBeDefined()
    expect(files['evidence.json']).toContain('claim-failed:branch-is-protected')
    expect(files['evidence.sigstore.json']).toBeDefined()
    expect([worlds.bare.record.conclusions.verdict.decision, worlds.bare.conclusion]).toEqual(['deny', 'success'])
  })
})

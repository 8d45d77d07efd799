import { beforeAll, describe, expect, it } from 'vitest'
import { LINK_IDS, LINK_TITLES } from '../../src/model/link.ts'
import { findingOf, gapOf, type Played } from '../scenarios/play.ts'
import { capabilityOf, credentialOf, linkOf, playAll, ROLE } from './worlds.ts'

const APPROVED = 'deployment-was-approved-by-an-independent-human'
let worlds: Readonly<Record<'governed' | 'builtBefore' | 'contradictory' | 'harmless' | 'elsewhere', Played>>
beforeAll(async () => {
  worlds = await playAll('governed', 'builtBefore', 'contradictory', 'harmless', 'elsewhere')
})

describe('the path of a change', () => {
  it('P1 has the nine links in their order, each with a state, a sentence and the facts that it rests on', () => {
    for (const { record } of Object.values(worlds)) {
      expect(record.conclusions.packet.map(({ id }) => id)).toEqual(LINK_IDS)
      for (const { text, facts } of record.conclusions.packet)
        expect([text.length > 10, facts.length > 0]).toEqual([true, true])
      // Each reference leads to a fact of the record, and so to where that was seen; what is verified, to one that GitHub vouches for.
      for (const { id, state, facts } of record.conclusions.packet) {
        const referred = facts.map((fact) => Object.entries(record.facts).find(([name]) => name === fact)?.[1])
        expect(referred).not.toContain(undefined)
        const vouched = referred.some(
          (fact) => fact?.status === 'observed' && ['signed', 'api'].includes(fact.source.assurance),
        )
        expect([id, state !== 'verified' || vouched]).toEqual([id, true])
      }
      // Gaps refer to the links by id.
      const linked = record.conclusions.gaps.flatMap(({ link }) => link ?? [])
      expect(linked.filter((id) => !LINK_IDS.includes(id))).toEqual([])
    }
    const { record } = worlds.governed
    const told = Object.fromEntries(record.conclusions.packet.map(({ id, text }) => [id, text]))
    expect(told).toMatchObject({
      'repo-pr': expect.stringContaining('#1'),
      'ci-cd': expect.stringContaining(`${record.id.split('/')[1]}`),
      credential: expect.stringContaining('id-token: write'),
      target: expect.stringContaining('production'),
      approval: expect.stringContaining('omar'),
    })
  })

  it('P2 compares the revisions that were reviewed, built by verified provenance, run and deployed, takes an approval for this run and environment alone, a credential for that of its job alone, and denies where sources disagree', () => {
    const { record, world } = worlds.governed
    expect(findingOf(record, 'deployed-revision-is-the-reviewed-revision')).toMatchObject({
      outcome: 'pass',
      because: `All name ${world.job.sha.slice(0, 7)}: the reviews, the run, the job, the deployment.`,
    })
    expect(linkOf(record, 'target').text).toContain(`Built from ${world.job.sha.slice(0, 7)}, by verified provenance`)
    const before = worlds.builtBefore.record
    expect(findingOf(before, 'deployed-revision-is-the-reviewed-revision')?.outcome).toBe('fail')
    expect(linkOf(before, 'target')).toMatchObject({
      state: 'contradictory',
      text: expect.stringContaining(world.job.sha),
    })
    expect(before.conclusions.verdict).toMatchObject({ decision: 'deny' })
    expect(before.conclusions.verdict.blockedBy.map(({ claim }) => claim)).toContain('target')
    const elsewhere = worlds.elsewhere.record
    expect(findingOf(elsewhere, APPROVED)).toMatchObject({
      outcome: 'fail',
      opinions: [{ by: { login: 'omar' }, counted: false, reason: 'for-another-environment' }],
    })
    expect(capabilityOf(elsewhere, 'deploy')).toMatchObject({ did: 'yes', approval: 'not-covered' })
    expect(credentialOf(record, ROLE).from).toEqual([expect.stringMatching(/^jobs\.deploy\./)])
    expect(record.conclusions.credentials.map(({ name }) => name)).not.toContain('REPORT_KEY')
    const torn = worlds.contradictory.record
    expect(linkOf(torn, 'target')).toMatchObject({ state: 'contradictory', text: expect.stringContaining('staging') })
    expect(torn.conclusions.verdict.blockedBy.map(({ claim }) => claim)).toContain('target')
    expect(gapOf(torn, 'link-contradictory:target')).toMatchObject({ severity: 'high', cause: 'contradictory' })
  })

  it('P3 takes no bot for the owner, nor a team of which nobody is known: each leaves a gap', () => {
    expect(linkOf(worlds.contradictory.record, 'human-owner')).toMatchObject({
      state: 'unknown',
      text: expect.stringContaining('release-bot[bot]'),
    })
    expect(gapOf(worlds.contradictory.record, 'link-unknown:human-owner')).toBeDefined()
    expect(linkOf(worlds.elsewhere.record, 'human-owner')).toMatchObject({ state: 'inferred' })
    expect(gapOf(worlds.elsewhere.record, 'link-inferred:human-owner')).toBeDefined()
    expect(findingOf(worlds.elsewhere.record, 'human-owner-is-known')?.outcome).not.toBe('pass')
    expect(linkOf(worlds.governed.record, 'human-owner')).toMatchObject({
      state: 'declared',
      text: expect.stringContaining('lena (id 4242)'),
    })
  })

  it('P4 draws the path in one line, in the same order in summary and page', () => {
    const inOrder = new RegExp(
      Object.values(LINK_TITLES)
        .map((title) => `${title} \\S+`)
        .join(' → '),
    )
    expect(worlds.governed.summary).toMatch(inOrder)
    expect(worlds.governed.files['evidence.html']).toMatch(inOrder)
  })

  it('P5 keeps the link of the agent where none was found, with what was looked at, and takes that for no absence', () => {
    expect(linkOf(worlds.governed.record, 'agent-workflow')).toMatchObject({
      state: 'unknown',
      text: 'No trace of an agent in the change or the job; that shows no absence.',
      facts: expect.arrayContaining(['change-set', 'pull-requests', 'execution', 'workflow']),
    })
  })
})

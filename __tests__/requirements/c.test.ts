import { beforeAll, describe, expect, it } from 'vitest'
import { JOB_FACTS } from '../../src/capabilities/job-seen.ts'
import { conclude } from '../../src/conclude.ts'
import { CAPABILITY_IDS } from '../../src/model/capability.ts'
import { unseen } from '../fakes/some-facts.ts'
import { gapOf, type Played } from '../scenarios/play.ts'
import { capabilityOf, playAll, ROLE } from './worlds.ts'

let worlds: Readonly<Record<'governed' | 'bare' | 'harmless' | 'forbidden', Played>>
beforeAll(async () => {
  worlds = await playAll('governed', 'bare', 'harmless', 'forbidden')
})

describe('the five capabilities', () => {
  it('C1 says whether the job could write, by what its token may, which rules of the branch limit that, and whether it did', () => {
    expect(capabilityOf(worlds.bare.record, 'write')).toMatchObject({
      could: 'yes',
      did: 'yes',
      basis: {
        could: "The job's token can write: contents. No rule protects main.",
        did: 'Step 3 of the job runs git push, which writes to a repository, and ended with success.',
      },
    })
    expect(capabilityOf(worlds.harmless.record, 'write')).toMatchObject({ could: 'no', did: 'no' })
  })

  it('C2 says whether the job could deploy and did, by the deployment that GitHub recorded', () => {
    const deployed = expect.stringMatching(/^GitHub recorded deployment \d+ of this job to production\.$/)
    expect(capabilityOf(worlds.governed.record, 'deploy')).toMatchObject({
      could: 'yes',
      did: 'yes',
      basis: { could: deployed, did: deployed, approval: expect.stringMatching(/^omar approved it/) },
    })
    expect(capabilityOf(worlds.harmless.record, 'deploy').could).toBe('no')
  })

  it('C3 says which secrets and identities the job can reach, and whether it was given any', () => {
    const { basis, could } = capabilityOf(worlds.bare.record, 'use-credentials')
    expect(could).toBe('yes')
    expect(basis.could).toContain('AWS_SECRET_ACCESS_KEY')
    expect(capabilityOf(worlds.governed.record, 'use-credentials')).toMatchObject({
      did: 'yes',
      basis: { could: expect.stringContaining(ROLE) },
    })
    expect(capabilityOf(worlds.harmless.record, 'use-credentials').could).toBe('no')
  })

  it('C4 says whether the job could publish releases, packages or pages, and did, by the step that GitHub saw succeed', () => {
    expect(capabilityOf(worlds.bare.record, 'publish')).toMatchObject({
      could: 'yes',
      did: 'yes',
      approval: 'not-covered',
      basis: { did: 'Step 2 of the job runs npm publish, which publishes, and ended with success.' },
    })
    expect(capabilityOf(worlds.harmless.record, 'publish').could).toBe('no')
    expect(capabilityOf(worlds.governed.record, 'publish').could).toBe('unknown')
  })

  it('C5 says whether production was within reach, by whose word, and whether this run touched it', () => {
    expect(capabilityOf(worlds.governed.record, 'touch-production')).toMatchObject({ could: 'yes', did: 'yes' })
    expect(capabilityOf(worlds.governed.record, 'touch-production').basis.could).toBe(
      'The job is in the environment production, which the policy counts as production.',
    )
    expect(capabilityOf(worlds.bare.record, 'touch-production').basis.could).toContain(
      'which GitHub counts as production',
    )
    expect(capabilityOf(worlds.harmless.record, 'touch-production')).toMatchObject({ could: 'no', did: 'no' })
  })

  it('C6 never takes what was not seen for absent, and makes a gap of what was done without an approval', () => {
    for (const { could, did } of worlds.forbidden.record.conclusions.capabilities)
      expect([could, did]).not.toContain('no')
    for (const { record } of Object.values(worlds))
      for (const { id, did, approval } of record.conclusions.capabilities) {
        const isGap = gapOf(record, `capability-without-approval:${id}`) !== undefined
        expect([id, isGap]).toEqual([id, did === 'yes' && approval !== 'covered'])
      }
    for (const id of ['deploy', 'publish', 'write'])
      expect(gapOf(worlds.bare.record, `capability-without-approval:${id}`), id).toBeDefined()
    // Who approved is named where that covers it.
    for (const { approval, basis } of worlds.governed.record.conclusions.capabilities)
      if (approval === 'covered') expect(basis.approval).toMatch(/^omar /)
    // No takes evidence: where any of what tells of the job is not seen, none of what rests on it is a no.
    const { facts, conclusions } = worlds.harmless.record
    expect(conclusions.capabilities.map(({ could }) => could)).toEqual(CAPABILITY_IDS.map(() => 'no'))
    for (const id of JOB_FACTS) {
      const { capabilities } = conclude({ ...facts, [id]: unseen(id) }, null)
      const certain = capabilities.filter((one) => one.facts.includes(id) && [one.could, one.did].includes('no'))
      expect(certain, id).toEqual([])
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsOfCapabilities } from '../../src/capabilities/assess.ts'
import { conclude } from '../../src/conclude.ts'
import type { Facts } from '../../src/facts/index.ts'
import { CAPABILITY_IDS } from '../../src/model/capability.ts'
import { anyFacts, factIds, withUnseen } from '../fakes/any-facts.ts'
import { someFacts } from '../fakes/some-facts.ts'
import { bareJob } from './a-job.ts'

const SCOPES = ['contents', 'packages', 'deployments', 'actions', 'id-token']

/** Jobs of all kinds, from those that reach nothing to those that reach any secret. */
const anyJob: fc.Arbitrary<Facts> = fc
  .record({
    declared: fc.option(fc.dictionary(fc.constantFrom(...SCOPES), fc.constantFrom('read', 'write'))),
    granted: fc.option(fc.dictionary(fc.constantFrom(...SCOPES), fc.constantFrom('read', 'write'))),
    secrets: fc.subarray([{ name: 'KEY', at: ['env.KEY'] }]),
    any: fc.subarray(['env.ALL']),
    runs: fc.integer({ min: 0, max: 1 }),
    notUnderstood: fc.subarray(['jobs.deploy.x']),
    hosted: fc.constantFrom('github-hosted', 'self-hosted'),
  })
  .map(({ declared, granted, secrets, any, runs, notUnderstood, hosted }) => {
    const file = {
      permissions: { workflow: null, job: declared },
      secrets: { named: secrets, any },
      runs,
      notUnderstood,
    }
    const seen = someFacts({
      execution: { runnerName: null, runnerOs: null, runnerArch: null, runnerEnvironment: hosted, agentMarkers: [] },
      'token-permissions': { granted, notRead: null, identityTokenOffered: declared?.['id-token'] === 'write' },
    })
    return bareJob(file, { execution: seen.execution, 'token-permissions': seen['token-permissions'] })
  })

const dark = fc.subarray([...factIds], { minLength: 1, maxLength: 4 })
const anything = fc.oneof(anyJob, anyFacts())
const capabilitiesIn = (facts: Facts) => conclude(facts, null).capabilities

describe('the five capabilities', () => {
  it('are always all there, in their order, each on a basis (C6)', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        const capabilities = capabilitiesIn(facts)
        expect(capabilities.map(({ id }) => id)).toEqual(CAPABILITY_IDS)
        for (const { basis, facts: from } of capabilities) {
          expect(basis.could.endsWith('.') && basis.did.endsWith('.')).toBe(true)
          expect(from.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('are now and then no, and now and then not', () => {
    const answers = fc
      .sample(anyJob, { numRuns: 200, seed: 1 })
      .flatMap((facts) => capabilitiesIn(facts).map(({ could }) => could))
    expect(new Set(answers)).toEqual(new Set(['yes', 'no', 'unknown']))
  })

  it('are no nowhere where less was seen and they were not no before (C6)', () => {
    fc.assert(
      fc.property(anything, dark, (facts, ids) => {
        const less = capabilitiesIn(withUnseen(facts, ids))
        for (const [index, before] of capabilitiesIn(facts).entries()) {
          if (before.could !== 'no') expect(less[index]?.could).not.toBe('no')
          if (before.did !== 'no') expect(less[index]?.did).not.toBe('no')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are covered nowhere where less was seen and they were not before', () => {
    fc.assert(
      fc.property(anything, dark, (facts, ids) => {
        const less = capabilitiesIn(withUnseen(facts, ids))
        for (const [index, { approval }] of capabilitiesIn(facts).entries())
          if (approval !== 'covered' && approval !== 'not-needed')
            expect(['not-covered', 'unknown']).toContain(less[index]?.approval)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what was done without an approval (N6)', () => {
  const codesIn = (facts: Facts) => conclude(facts, null).gaps.map(({ id }) => id)

  it('is a gap, and is none where an independent human approved', () => {
    const gap = 'capability-without-approval:touch-production'
    expect(codesIn(someFacts())).not.toContain(gap)
    expect(codesIn(someFacts({ approvals: [] }))).toContain(gap)
    expect(codesIn(withUnseen(someFacts(), ['approvals']))).toContain(gap)
  })

  it('is a gap for all that was done and not covered, and for nothing else', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        const capabilities = capabilitiesIn(facts)
        const open = capabilities.filter(({ did, approval }) => did === 'yes' && approval !== 'covered')
        expect(gapsOfCapabilities(capabilities).map(({ id }) => id)).toEqual(
          open.map(({ id }) => `capability-without-approval:${id}`),
        )
      }),
    )
  })
})

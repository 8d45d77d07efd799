import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import { assemble, type Parts, recordIdOf } from '../../src/record/assemble.ts'
import { canonicalize } from '../../src/record/canonical.ts'
import { validateRecord } from '../../src/record/validate.ts'
import { aWorld } from '../fakes/a-world.ts'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const facts = someFacts()
const parts: Parts = {
  options: aWorld().options,
  signing: { signer: 'key', instance: null, why: 'a key was given' },
  toolDigest: `sha256:${'7'.repeat(64)}`,
  facts,
  conclusions: conclude(facts, null),
  decisionAtStart: null,
  sealedAt: new Date('2026-03-02T09:30:01.5Z'),
}

describe('assemble', () => {
  it('gives a record that its schema accepts', () => {
    expect(validateRecord(assemble(parts))).toMatchObject({ valid: true })
  })

  it('gives the same record for the same parts', () => {
    expect(canonicalize(assemble(parts))).toBe(
      canonicalize(assemble(structuredClone({ ...parts, options: parts.options }))),
    )
  })

  it('keeps the settings that bear on the record, and no secret', () => {
    const { settings } = assemble({ ...parts, options: { ...parts.options, retentionDays: 30 } })
    expect(settings).toEqual({ gate: 'enforce', seal: 'now', signing: parts.signing, retentionDays: 30 })
    expect(canonicalize(assemble(parts))).not.toContain('ghs_1')
  })

  it('says what no record can show', () => {
    expect(assemble(parts).limits.length).toBeGreaterThanOrEqual(3)
  })

  it('calls the record by repository, run, attempt and job', () => {
    expect(assemble(parts).id).toBe('900/4711/1/deploy/job-501')
    const unconfirmed = (matrixIndex: number | null) =>
      someFacts({ run: { ...VALUES.run, matrixIndex } }, { job: unseen('job') })
    expect(recordIdOf(unconfirmed(2))).toBe('900/4711/1/deploy/index-2')
    expect(recordIdOf(unconfirmed(null))).toBe('900/4711/1/deploy/index-0')
    const unnumbered = someFacts({ run: { ...VALUES.run, repositoryId: null } })
    expect(recordIdOf(unnumbered)).toBe('acme/shop/4711/1/deploy/job-501')
  })
})

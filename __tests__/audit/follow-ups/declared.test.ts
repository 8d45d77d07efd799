import { describe, expect, it } from 'vitest'
import { declaredBy, declaredIn, repositoryOf } from '../../../src/audit/follow-ups/declared.ts'
import { policyText, unseen } from '../../fakes/some-facts.ts'
import { aRecord } from '../../fixtures/a-record.ts'
import { emergency, followUpOf, later, recordOf } from './emergency.ts'

const followUp = followUpOf(emergency())

describe('what is declared', () => {
  it('stands in the policy of a record, with where that was read', () => {
    const record = later([followUp], '2026-03-04', { more: { 'machine-accounts': [42] } })
    expect(declaredIn(record)).toEqual([
      {
        followUp,
        machines: [42],
        from: {
          kind: 'record',
          record: 'later',
          digest: record.digest,
          policy: '.github/delivery-evidence.yml',
          readAt: '2026-03-04T09:30:00.000Z',
          policyChanges: expect.stringMatching(/^(pass|fail|unknown|not-applicable)$/),
        },
      },
    ])
  })

  it('is nothing where the policy is wrong, even if it can be read as one', () => {
    const [good] = declaredIn(later([followUp]))
    expect(good).toBeDefined()
    const text = `version: 2\nextends: soc2\nfollow-ups: ${JSON.stringify([followUp])}\n`
    expect(declaredIn(recordOf('wrong', { 'policy-file': policyText(text) }))).toEqual([])
  })

  it('may stand in a file, of which no more is known', () => {
    const file = { path: 'p.yml', digest: '', text: '', policy: { version: 1, 'follow-ups': [followUp] } } as const
    expect(declaredBy(file)).toEqual([{ followUp, machines: [], from: { kind: 'file', policy: 'p.yml' } }])
    expect(declaredBy({ ...file, policy: { version: 1 } })).toEqual([])
  })
})

describe('the repository of a record', () => {
  it('is told by its server and its id, whatever it is called', () => {
    const here = repositoryOf(emergency().record)
    expect(repositoryOf(later([], '2026-03-04', { run: { repository: 'acme/renamed' } }).record)).toBe(here)
    expect(repositoryOf(later([], '2026-03-04', { run: { repositoryId: 7 } }).record)).not.toBe(here)
    expect(repositoryOf(later([], '2026-03-04', { run: { serverUrl: 'https://ghe.acme.example' } }).record)).not.toBe(
      here,
    )
  })

  it('is none where the run was not seen', () => {
    expect(repositoryOf(aRecord({ facts: { run: unseen('run') } }))).toBeUndefined()
  })
})

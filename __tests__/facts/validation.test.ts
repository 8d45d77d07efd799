import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { aWorld, type WorldChanges } from '../fakes/a-world.ts'

const factFor = async (changes: WorldChanges) => (await collect(aWorld(changes))).validation
const named = { options: { validation: ['smoke.xml', 'tests.json'] } }

describe('validation', () => {
  it('has the digest of each file as it is when the record is made, and is declared', async () => {
    expect(await factFor(named)).toMatchObject({
      value: [
        { name: 'smoke.xml', sha256: 'f'.repeat(64) },
        { name: 'tests.json', sha256: 'f'.repeat(64) },
      ],
      source: { assurance: 'declared' },
    })
  })

  it('is absent where nobody named any', async () => {
    expect(await factFor({})).toMatchObject({ status: 'absent' })
  })

  it('was not seen where one file cannot be read: the others are not the whole', async () => {
    const sha256 = async (path: string) => {
      if (path === 'tests.json') throw new Error('ENOENT: tests.json')
      return 'f'.repeat(64)
    }
    expect(await factFor({ ...named, sha256 })).toMatchObject({
      reason: 'not-found',
      detail: expect.stringContaining('ENOENT: tests.json'),
    })
  })
})

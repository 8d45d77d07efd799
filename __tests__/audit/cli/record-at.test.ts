import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { machineFiles } from '../../../src/audit/cli/files.ts'
import { recordAt } from '../../../src/audit/cli/record-at.ts'
import { aRecord } from '../../fixtures/a-record.ts'
import { bytesOf, folderWith } from '../sample.ts'

const reading = async (content: string | Uint8Array) => {
  const path = join(await folderWith({ 'evidence.json': content }), 'evidence.json')
  return { path, read: await recordAt({ record: path, bundle: null }, machineFiles) }
}

describe('a record that was found', () => {
  it('is read, with the digest that its signature is of', async () => {
    const bytes = bytesOf(aRecord())
    const { path, read } = await reading(bytes)
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    expect(read).toEqual({ path, digest, record: aRecord() })
  })

  it('is the same record where it was only laid out anew', async () => {
    const plain = await reading(bytesOf(aRecord()))
    const { read } = await reading(JSON.stringify(aRecord(), null, 2))
    expect(read).toMatchObject({ digest: 'digest' in plain.read && plain.read.digest })
  })

  it.each([
    ['no record', '{}', 'is not a valid record'],
    ['no JSON', 'sesame', "can't be read"],
    ['what has no canonical form', JSON.stringify({ ...aRecord(), limits: ['\ud800'] }), "can't be read"],
  ])('is told to be %s', async (_, content, why) => {
    expect((await reading(content)).read).toMatchObject({ why: expect.stringContaining(why) })
  })

  it('is told to be missing beside its bundle', async () => {
    const missing = { path: 'a.sigstore.json', why: 'has no record beside it' }
    expect(await recordAt({ record: null, bundle: 'a.sigstore.json' }, machineFiles)).toEqual(missing)
  })
})

import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { aWorld, type WorldChanges } from '../fakes/a-world.ts'

const digest = 'a'.repeat(64)
const factFor = async (changes: WorldChanges) => (await collect(aWorld(changes))).subjects
const given = { options: { subjects: [{ kind: 'digest', name: 'shop.tgz', sha256: digest }] } } as const
const file = { options: { subjects: [{ kind: 'path', path: 'dist/shop.tgz' }] } } as const
const listing = (...subjects: readonly unknown[]) => JSON.stringify({ version: 1, subjects })

describe('subjects', () => {
  it('are the digests that were given, of files that were named, and that steps declared', async () => {
    const subjects = [...given.options.subjects, ...file.options.subjects]
    const declaredArtifacts = listing({ name: 'image', digest: `sha256:${digest}`, kind: 'oci' })
    expect(await factFor({ options: { subjects }, declaredArtifacts })).toMatchObject({
      value: [
        { name: 'shop.tgz', sha256: digest, from: 'input-digest' },
        { name: 'dist/shop.tgz', sha256: 'f'.repeat(64), from: 'input-file' },
        { name: 'image', sha256: digest, from: 'runner-artifacts' },
      ],
      source: { assurance: 'declared' },
    })
  })

  it.each([[undefined], [''], [' \n'], [listing()]])('are absent where nobody named any: %j', async (declared) => {
    const changes = declared === undefined ? {} : { declaredArtifacts: declared }
    expect(await factFor(changes)).toMatchObject({ status: 'absent' })
    expect(await factFor({ ...given, ...changes })).toMatchObject({ value: [{ name: 'shop.tgz' }] })
  })

  it('were not seen where one file cannot be read: the others are not the whole', async () => {
    const sha256 = () => Promise.reject(new Error('ENOENT'))
    expect(await factFor({ ...file, sha256 })).toMatchObject({
      reason: 'not-found',
      detail: expect.stringContaining('ENOENT'),
    })
  })

  it.each([
    ['is cut', '{"version":1,"subjects":[{'],
    ['is something else', '[]'],
    ['has no subjects', '{"version":1}'],
    ['has a subject without a digest', listing({ name: 'image' })],
    ['has a digest of another kind', listing({ name: 'image', digest: `sha512:${digest}${digest}` })],
    ['has a subject without a name', listing({ digest: `sha256:${digest}` })],
    ['has a null', listing(null)],
  ])('were not seen where the list of the runner %s', async (_, declaredArtifacts) => {
    expect(await factFor({ ...given, declaredArtifacts })).toMatchObject({ reason: 'malformed' })
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { machineFiles } from '../../../src/audit/cli/files.ts'
import { findEvidence } from '../../../src/audit/verify/find.ts'
import { folderWith } from '../sample.ts'

const folder = await folderWith({
  'one/evidence.json': '{}',
  'one/evidence.sigstore.json': '{}',
  'two/deep/evidence.json': '{}',
  'three/evidence.sigstore.json': '{}',
  'three/notes.json': '{}',
  'named/run-7.json': '{}',
  'named/run-7.sigstore.json': '{}',
})
const at = (path: string) => join(folder, path)

describe('findEvidence', () => {
  it('finds pairs and single ones at any depth of a folder', async () => {
    expect(await findEvidence([folder], machineFiles)).toEqual({
      found: [
        { record: at('one/evidence.json'), bundle: at('one/evidence.sigstore.json') },
        { record: null, bundle: at('three/evidence.sigstore.json') },
        { record: at('two/deep/evidence.json'), bundle: null },
      ],
      missing: [],
    })
  })

  it('finds the other file of a pair by its name', async () => {
    const pair = { record: at('named/run-7.json'), bundle: at('named/run-7.sigstore.json') }
    const { found } = await findEvidence([pair.record, pair.bundle, at('three/notes.json')], machineFiles)
    expect(found).toEqual([pair, pair, { record: at('three/notes.json'), bundle: null }])
  })

  it('says what is not there', async () => {
    expect(await findEvidence([at('nowhere'), at('named')], machineFiles)).toEqual({
      found: [],
      missing: [
        { path: at('nowhere'), why: 'does not exist' },
        { path: at('named'), why: 'holds no evidence.json' },
      ],
    })
  })

  it('says what it may not read', async () => {
    const closed = { ...machineFiles, list: async () => Promise.reject(new Error('EACCES')) }
    const { missing } = await findEvidence([folder], closed)
    expect(missing).toEqual([{ path: folder, why: "can't be read (EACCES)" }])
  })
})

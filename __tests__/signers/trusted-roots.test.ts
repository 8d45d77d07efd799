import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTrustedRoots } from '../../src/signers/trusted-roots.ts'
import { type Instance, startInstance } from './instance.ts'
import { sampleStatement } from './sample.ts'

let instance: Instance
let bundle: string
beforeAll(async () => {
  instance = await startInstance()
  bundle = await instance.sign(sampleStatement)
})
afterAll(async () => await instance.close())

const opened = (text: string) => openTrustedRoots('roots.jsonl', async () => text)

describe('openTrustedRoots', () => {
  it('checks bundles under the roots in the file, and says which file that was', async () => {
    const text = JSON.stringify(instance.trustedRoot)
    const roots = await opened(text)
    if (roots.status !== 'observed') throw new Error('the roots were not read')
    expect(roots.value.sha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(await roots.value.verify(bundle)).toMatchObject({ status: 'verified' })
    expect(await roots.value.verify('{}')).toMatchObject({ status: 'refused', reason: 'malformed' })
  })

  it('has none where none were given', async () => {
    expect(await openTrustedRoots(undefined, async () => '')).toEqual({ status: 'absent' })
  })

  it.each([
    ['nothing', ''],
    ['no roots', '{}'],
    ['something else', 'null'],
  ])('says that a file with %s cannot be read', async (_, text) => {
    expect(await opened(text)).toMatchObject({ status: 'unavailable', detail: expect.stringContaining('trusted root') })
  })

  it('says that a file is not there', async () => {
    const missing = () => Promise.reject(new Error('ENOENT'))
    expect(await openTrustedRoots('roots.jsonl', missing)).toMatchObject({ status: 'unavailable', detail: 'ENOENT' })
  })
})

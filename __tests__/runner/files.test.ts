import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { files, folderDigest } from '../../src/runner/files.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const put = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('files', () => {
  it('reads a text', async () => {
    expect(await files.readText(await put('a.txt', 'grüße\n'))).toBe('grüße\n')
  })

  it('takes the digest of what is in a file', async () => {
    expect(await files.sha256(await put('a.txt', 'abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(await files.sha256(await put('empty', ''))).toBe(createHash('sha256').digest('hex'))
  })

  it('takes the digest of all of a file that is read in many parts', async () => {
    const parts = 300
    const part = Buffer.alloc(64 * 1024, 'x')
    const path = await put('large', '')
    const expected = createHash('sha256')
    for (let i = 0; i < parts; i++) expected.update(part)
    await writeFile(path, Buffer.alloc(parts * part.length, 'x'))
    expect(await files.sha256(path)).toBe(expected.digest('hex'))
  })

  it('fails where there is no file, or a folder', async () => {
    await expect(files.sha256(join(folder, 'missing'))).rejects.toThrow('ENOENT')
    await expect(files.sha256(folder)).rejects.toThrow('is not a file')
    await expect(files.sha256('/dev/null')).rejects.toThrow('is not a file')
    await expect(files.readText(folder)).rejects.toThrow('EISDIR')
  })
})

describe('folderDigest', () => {
  it('is what sha256sum says of the same folder', async () => {
    for (const name of ['index.js', '119.index.js', '40.index.js', 'package.json', 'Zebra', 'ant', 'a-b', 'a.b'])
      await put(name, `content of ${name}`)
    await mkdir(join(folder, 'below'))
    const listing =
      'cd "$0" && LC_ALL=C; export LC_ALL; find . -maxdepth 1 -type f | cut -c3- | sort | xargs sha256sum | sha256sum'
    const { stdout } = await promisify(execFile)('sh', ['-c', listing, folder])
    expect(await folderDigest(folder)).toBe(`sha256:${stdout.slice(0, 64)}`)
  })

  it('stays the same as long as the files do', async () => {
    await put('a', '1')
    const first = await folderDigest(folder)
    expect(await folderDigest(folder)).toBe(first)
    await put('b', '')
    const second = await folderDigest(folder)
    await put('a', '2')
    expect(new Set([first, second, await folderDigest(folder)]).size).toBe(3)
  })
})

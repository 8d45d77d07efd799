import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { machineFiles } from '../../../src/audit/cli/files.ts'
import { folderWith } from '../sample.ts'

describe('machineFiles', () => {
  it('tells files, folders and nothing apart, and reads bytes', async () => {
    const folder = await folderWith({ 'a/b.json': '{}' })
    expect(await machineFiles.kind(folder)).toBe('folder')
    expect(await machineFiles.kind(join(folder, 'a/b.json'))).toBe('file')
    expect(await machineFiles.kind(join(folder, 'nothing'))).toBeUndefined()
    expect(Buffer.from(await machineFiles.read(join(folder, 'a/b.json'))).toString()).toBe('{}')
  })

  it('lists a tree in one order and follows no links', async () => {
    const folder = await folderWith({ 'b.json': '', 'a/c.json': '', 'a/a.json': '' })
    await symlink(folder, join(folder, 'loop'))
    const names = ['a/a.json', 'a/c.json', 'b.json']
    expect(await machineFiles.list(folder)).toEqual(names.map((name) => join(folder, name)))
  })
})

import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises'
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

  it('makes a file once, and none through a link', async () => {
    const folder = await folderWith({ 'a/there.yml': 'old\n' })
    await machineFiles.create(join(folder, 'a/new.yml'), 'new\n')
    expect(await readFile(join(folder, 'a/new.yml'), 'utf8')).toBe('new\n')
    await symlink(join(folder, 'nowhere'), join(folder, 'a/link.yml'))
    await symlink(join(folder, 'a'), join(folder, 'b'))
    for (const path of ['a/there.yml', 'a/link.yml', 'b/other.yml'])
      await expect(machineFiles.create(join(folder, path), 'new\n')).rejects.toThrow()
    expect((await readdir(join(folder, 'a'))).toSorted()).toEqual(['link.yml', 'new.yml', 'there.yml'])
    expect(await readFile(join(folder, 'a/there.yml'), 'utf8')).toBe('old\n')
  })

  it('replaces a text that is still the same, and keeps who may read it', async () => {
    const folder = await folderWith({ 'a/w.yml': '\uFEFFold\n' })
    const path = join(folder, 'a/w.yml')
    await chmod(path, 0o664)
    await expect(machineFiles.replace(path, 'other\n', 'new\n')).rejects.toThrow('was changed meanwhile')
    expect(await readFile(path, 'utf8')).toBe('\uFEFFold\n')
    await machineFiles.replace(path, '\uFEFFold\n', 'new\n')
    expect(await readFile(path, 'utf8')).toBe('new\n')
    expect((await stat(path)).mode & 0o777).toBe(0o664)
    expect(await readdir(join(folder, 'a'))).toEqual(['w.yml'])
  })

  it('replaces nothing through a link', async () => {
    const folder = await folderWith({ 'a/w.yml': 'old\n' })
    await symlink(join(folder, 'a/w.yml'), join(folder, 'a/link.yml'))
    await symlink(join(folder, 'a'), join(folder, 'b'))
    for (const path of ['a/link.yml', 'b/w.yml'])
      await expect(machineFiles.replace(join(folder, path), 'old\n', 'new\n')).rejects.toThrow('is a link')
    expect(await readFile(join(folder, 'a/w.yml'), 'utf8')).toBe('old\n')
  })
})

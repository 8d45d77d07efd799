import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepBundle, keepRecord } from '../../src/runner/evidence-folder.ts'

const sealed = {
  name: 'delivery-evidence.production.1',
  recordText: '{}',
  recordDigest: 'sha256:x',
  page: '<!doctype html>',
}

describe('the folder of the evidence', () => {
  let temporary: string

  beforeEach(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'evidence-'))
  })
  afterEach(() => rm(temporary, { recursive: true }))

  it('holds record and page before anything is signed, for nobody else to read', async () => {
    const evidence = await keepRecord([temporary], sealed)
    expect(evidence).toMatchObject({ folder: join(temporary, 'delivery-evidence', sealed.name), bundle: undefined })
    expect(await readFile(evidence.recordPath, 'utf8')).toBe('{}')
    expect(await readFile(evidence.pagePath, 'utf8')).toBe('<!doctype html>')
    expect((await stat(evidence.recordPath)).mode & 0o777).toBe(0o600)
    expect((await stat(evidence.folder)).mode & 0o777).toBe(0o700)
  })

  it('holds the bundle beside them', async () => {
    const evidence = await keepBundle(await keepRecord([temporary], sealed), '{"mediaType":"x"}')
    expect(await readFile(evidence.bundlePath ?? '', 'utf8')).toBe('{"mediaType":"x"}')
    expect(await readdir(evidence.folder)).toEqual(['evidence.html', 'evidence.json', 'evidence.sigstore.json'])
  })

  it('is made fresh, so that nothing else is delivered with the record', async () => {
    const { folder } = await keepRecord([temporary], sealed)
    await writeFile(join(folder, 'evidence.sigstore.json'), 'from before')
    await keepRecord([temporary], sealed)
    expect(await readdir(folder)).toEqual(['evidence.html', 'evidence.json'])
  })
})

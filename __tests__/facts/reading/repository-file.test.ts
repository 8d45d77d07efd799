import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readRepositoryFile } from '../../../src/facts/reading/repository-file.ts'
import { observed, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/contents/{path}'
const bytes = Buffer.from('version: 1 # für alle\n')
const answer = {
  type: 'file',
  encoding: 'base64',
  size: bytes.byteLength,
  // What `git hash-object` prints for this text.
  sha: createHash('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex'),
  // GitHub breaks the lines of what it encodes.
  content: bytes.toString('base64').replaceAll(/(.{10})/g, '$1\n'),
}
const read = (data: unknown) => readRepositoryFile(aWorld({ get: { [ROUTE]: observed(data) } }).github, 'a.yml', 'abc')

describe('readRepositoryFile', () => {
  it('has the text, the id that git gives it, and its digest', async () => {
    expect(await read(answer)).toEqual({
      status: 'observed',
      value: {
        text: 'version: 1 # für alle\n',
        blob: answer.sha,
        digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      },
    })
  })

  it("knows git's id of an empty file", async () => {
    const sha = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
    expect(await read({ ...answer, size: 0, content: '', sha })).toMatchObject({ value: { text: '', blob: sha } })
  })

  it.each([
    ['is cut', { ...answer, content: answer.content.slice(0, 20) }],
    ['is left out, as for a large file', { ...answer, content: '', encoding: 'none' }],
    ['is that of another file', { ...answer, sha: 'e'.repeat(40) }],
    ['is of another length', { ...answer, size: 3 }],
    ['has its length as text', { ...answer, size: String(bytes.byteLength) }],
    ['is that of a folder', [answer]],
    ['is that of a symbolic link', { ...answer, type: 'symlink' }],
    ['is that of a submodule', { ...answer, type: 'submodule' }],
    ['has no id', { ...answer, sha: null }],
    ['is null', null],
  ])('reads nothing when the answer %s', async (_, data) => {
    expect(await read(data)).toMatchObject({ status: 'unavailable', reason: 'malformed' })
  })

  it('asks at the commit that is named, and on the default branch when none is', async () => {
    const asked: unknown[] = []
    const get = {
      [ROUTE]: (parameters: object) => {
        asked.push(parameters)
        return unavailable('forbidden', '403')
      },
    }
    const { github } = aWorld({ get })
    expect(await readRepositoryFile(github, 'a.yml', 'abc')).toMatchObject({ reason: 'forbidden' })
    await readRepositoryFile(github, 'a.yml')
    expect(asked).toEqual([{ path: 'a.yml', ref: 'abc' }, { path: 'a.yml' }])
  })
})

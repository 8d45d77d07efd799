import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { init } from '../../src/audit/init.ts'
import { folderWith, listening } from './sample.ts'

const WORKFLOW = '.github/workflows/deploy.yml'
const POLICY = '.github/delivery-evidence.yml'
const TEXT =
  'on: push\njobs:\n  deploy:\n    runs-on: x\n    environment: production\n    steps:\n      - run: ./deploy.sh\n'

/** A checkout with these files, and the command in it. */
async function checkout(files: Readonly<Record<string, string>>) {
  const folder = await folderWith(files)
  return {
    async init(...args: string[]) {
      const { io, heard } = listening()
      return { code: await init.run([join(folder, WORKFLOW), ...args], io), ...heard }
    },
    textOf: async (path: string) => await readFile(join(folder, path), 'utf8').catch(() => undefined),
  }
}

describe('delivery-evidence init', () => {
  it('shows what it would add, and writes nothing', async () => {
    const { init, textOf } = await checkout({ [WORKFLOW]: TEXT })
    const { code, out, err } = await init()
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('IT TAKES RIGHTS AWAY')
    expect([await textOf(WORKFLOW), await textOf(POLICY)]).toEqual([TEXT, undefined])
  })

  it('writes both files, and the second time neither', async () => {
    const { init, textOf } = await checkout({ [WORKFLOW]: TEXT })
    expect(await init('--write', '--gate', 'enforce')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Written.'),
    })
    const texts = [await textOf(WORKFLOW), await textOf(POLICY)]
    expect(texts).toEqual([expect.stringContaining('seal: job-end'), expect.stringContaining('production:')])
    expect(await init('--write')).toMatchObject({ code: 0, out: expect.stringContaining('There was nothing to add.') })
    expect([await textOf(WORKFLOW), await textOf(POLICY)]).toEqual(texts)
  })

  it('never touches a policy that is there', async () => {
    const { init, textOf } = await checkout({ [WORKFLOW]: TEXT, [POLICY]: 'version: 2\n' })
    expect((await init('--write')).out).toContain('until then all is denied')
    expect(await textOf(POLICY)).toBe('version: 2\n')
  })

  it('ends with 1 where something is to be added by hand, and is one JSON document for programs', async () => {
    const { init, textOf } = await checkout({
      [WORKFLOW]: TEXT.replace('steps:\n      - run: ./deploy.sh', 'steps: [{ run: a }]'),
    })
    const { code, out } = await init('--write', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ written: true, jobs: [{ kind: 'by-hand' }] })
    expect(await textOf(WORKFLOW)).toContain('steps: [{ run: a }]')
  })

  it('says why it is no workflow, has no such job, or is in the wrong place', async () => {
    expect(await (await checkout({ [WORKFLOW]: 'a: [' })).init()).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no workflow: '),
    })
    await expect((await checkout({ [WORKFLOW]: TEXT })).init('--job', 'no')).rejects.toThrow('has no job no')
    await expect((await checkout({})).init()).rejects.toThrow("can't be read")
    await expect(init.run(['deploy.yml'], listening().io)).rejects.toThrow('is not in a folder .github/workflows')
  })

  it('refuses what cannot be a policy, and says what was not written', async () => {
    const name = 'n'.repeat(4_000)
    const many = Array.from({ length: 20 }, (_, job) => `  a${job}: { runs-on: x, environment: ${name}${job} }\n`)
    const { init } = await checkout({ [WORKFLOW]: TEXT + many.join('') })
    await expect(init('--job', 'deploy')).rejects.toThrow('makes no policy')
    const { io } = listening()
    const folder = await folderWith({ [WORKFLOW]: TEXT })
    const files = { ...io.files, replace: async () => await Promise.reject(new Error('no room')) }
    const { init: command } = await import('../../src/audit/init.ts')
    await expect(command.run([join(folder, WORKFLOW), '--write'], { ...io, files })).rejects.toThrow(
      'Not all was written (no room).',
    )
  })

  it('tells how it is used', async () => {
    const { io, heard } = listening()
    expect([await init.run([], io), await init.run(['--help'], io)]).toEqual([2, 0])
    expect(heard.err + heard.out).toContain('Usage: delivery-evidence init')
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { describeWorld } from '../fakes/world.ts'
import { execute, succeed } from './command.ts'
import { checkOut } from './repository.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repository-'))
})
afterEach(async () => await rm(folder, { recursive: true }))

it('gives git a history that it finds sound and checks out as it is', async () => {
  const world = describeWorld({
    history: [
      { commit: { by: 'mia', message: 'Sell umbrellas', signed: true } },
      {
        pullRequest: {
          by: 'lena',
          steps: [
            { push: [{ files: { 'src/cart.ts': 'one\n' } }, { files: { 'src/cart.ts': 'two\n' } }] },
            { review: 'APPROVED', by: 'omar' },
            { merge: 'merge' },
          ],
        },
      },
    ],
  })
  await checkOut(world.git, folder, { branch: 'main', origin: 'https://github.com/acme/shop.git' })
  expect(await execute('git', ['fsck', '--strict', '--no-dangling'], { cwd: folder })).toMatchObject({ code: 0 })
  expect(await succeed('git', ['rev-parse', 'HEAD'], { cwd: folder })).toBe(`${world.job.sha}\n`)
  expect(await succeed('git', ['status', '--porcelain'], { cwd: folder })).toBe('')
  expect(await succeed('git', ['show', 'HEAD:src/cart.ts'], { cwd: folder })).toBe('two\n')
})

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { grantedToToken } from '../../src/runner/worker-log.ts'

const run = { runId: 4711, runAttempt: 1 }
const GRANTED = { Contents: 'read', Metadata: 'read' }

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'worker-log-'))
  await mkdir(join(root, 'runner', '_diag'), { recursive: true })
  await processes([30, 20, 'node'], [20, 10, 'bash'], [10, 1, 'Runner.Worker'])
})
afterEach(() => rm(root, { recursive: true }))

/** Lays out /proc: each process with its parent and its program. */
async function processes(...rows: readonly (readonly [pid: number, parent: number, program: string])[]) {
  await rm(join(root, 'proc'), { recursive: true, force: true })
  for (const [pid, parent, program] of rows) {
    const folder = join(root, 'proc', String(pid))
    await mkdir(folder, { recursive: true })
    await symlink(join(root, 'runner', 'bin', program), join(folder, 'exe'))
    await writeFile(join(folder, 'stat'), `${pid} (a (strange) S 99 name) S ${parent} 0 0`)
  }
}

const message = (more: object = {}, runId = '4711', attempt = '1') => ({
  variables: {
    'system.github.token': { value: '***', isSecret: true },
    'system.github.token.permissions': { value: JSON.stringify(GRANTED) },
  },
  contextData: {
    github: {
      t: 2,
      d: [
        { k: 'run_id', v: runId },
        { k: 'run_attempt', v: attempt },
      ],
    },
  },
  ...more,
})
const log = (name: string, content: unknown) =>
  writeFile(
    join(root, 'runner', '_diag', name),
    `[2026 INFO Worker] Version: 2.336.0\n[2026 INFO Worker] Job message:\n ${JSON.stringify(content, null, 2)}\n`,
  )
const granted = () => grantedToToken(run, { processes: join(root, 'proc'), pid: 30 })

describe('what the log of the runner says that the token may do', () => {
  it('is found by way of the processes that started this one, in the newest log of this run', async () => {
    await log('Worker_20260101-000000-utc.log', message({}, '4710'))
    await log('Worker_20260102-000000-utc.log', message())
    await log('Worker_20260103-000000-utc.log', 'a page without the message')
    await log('Runner_20260104-000000-utc.log', message())
    expect(await granted()).toEqual({ status: 'observed', value: JSON.stringify(GRANTED) })
  })

  it('is that one value; nothing else that stands there comes out', async () => {
    await log('Worker_1.log', message({ secret: 'swordfish' }))
    expect(JSON.stringify(await granted())).not.toContain('swordfish')
  })

  it('is not what outside text in the event says', async () => {
    const forged = '"system.github.token.permissions": {"value": "{}"}'
    await log('Worker_1.log', { event: forged, ...message() })
    expect(await granted()).toMatchObject({ value: JSON.stringify(GRANTED) })
    await log('Worker_1.log', { event: forged, contextData: message().contextData })
    expect(await granted()).toMatchObject({ status: 'unavailable' })
  })

  it.each([
    ['of another run', message({}, '4712')],
    ['of another attempt', message({}, '4711', '2')],
    ['of a run whose number begins so', message({}, '47110')],
    ['without permissions', message({ variables: {} })],
  ])('is not taken from a message %s', async (_, content) => {
    await log('Worker_1.log', content)
    expect(await granted()).toMatchObject({ status: 'unavailable', reason: 'not-found' })
  })

  it('was not seen where no worker is among the processes, or its folder is not there', async () => {
    await log('Worker_1.log', message())
    await rm(join(root, 'runner', '_diag'), { recursive: true })
    expect(await granted()).toMatchObject({ reason: 'forbidden' })
    await processes([30, 20, 'node'], [20, 1, 'bash'])
    expect(await granted()).toMatchObject({ reason: 'unsupported' })
    await processes([30, 30, 'node'])
    expect(await granted()).toMatchObject({ reason: 'unsupported' })
    expect(await grantedToToken(run, { processes: join(root, 'nowhere'), pid: 30 })).toMatchObject({
      status: 'unavailable',
    })
  })

  it('is looked for in a bounded part of a log that is very long', async () => {
    await writeFile(join(root, 'runner', '_diag', 'Worker_1.log'), Buffer.alloc(20 * 1024 * 1024, 'x'))
    expect(await granted()).toMatchObject({ reason: 'not-found' })
  })
})

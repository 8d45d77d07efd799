import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stories } from './stories.ts'

const DEMO = join(import.meta.dirname, 'demo.ts')

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'demo-'))
})
afterAll(async () => {
  await rm(cwd, { recursive: true })
})

async function run(command: string, args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return await new Promise((done) => {
    const child = execFile(command, args, { cwd }, (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }))
  })
}
const demo = (...args: string[]) => run(process.execPath, [DEMO, ...args])

describe('the demo', () => {
  test('plays the smallest story, and its last command can be typed again', async () => {
    const { code, out, err } = await demo()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^approved-by-another-human\n/)
    expect(out).toContain('✔ Allowed')
    expect(out).toContain('VERIFIED. The decision on this deployment: ALLOW.')
    expect(out).not.toContain('\u001b')
    const files = ['evidence.html', 'evidence.json', 'evidence.sigstore.json', 'trusted-root.json']
    expect(await readdir(join(cwd, 'evidence/approved-by-another-human'))).toEqual(files)
    const [, typed = ''] = /^ {2}\$ (.+)$/m.exec(out) ?? []
    const again = await run('sh', ['-c', typed])
    expect(again.code).toBe(0)
    expect(out).toContain(again.out)
  })

  test('shows a job that is stopped before it deploys, and the record of that', async () => {
    const { code, out } = await demo('--story', 'denied-before-deploying')
    expect(code).toBe(0)
    expect(out).toContain('✖ Denied')
    expect(out).toContain('The deploy step did not run.')
    expect(out).toContain('VERIFIED. The decision on this deployment: DENY')
  })

  test('answers an unknown name with the stories there are', async () => {
    const { code, out, err } = await demo('--story', 'nobody')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const [name, { sentence }] of stories) expect(err).toMatch(new RegExp(`${name} +${sentence}`))
  })

  test('lists the stories, each with its sentence', async () => {
    const { code, out } = await demo('--list')
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(stories.size)
  })
})

test('a story is named as its file', async () => {
  const files = await readdir(join(import.meta.dirname, 'stories'))
  expect([...stories.keys()].sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort())
})

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstLine } from './measurements/first-line.ts'
import { startUp } from './measurements/start-up.ts'

test('the first line is found in dist, and comes before the process ends', async () => {
  const { firstLine: first } = await firstLine.take()
  const { idlePost, badInput } = await startUp.take()
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(idlePost)
  expect(badInput).toBeGreaterThan(0)
})

test('a number of runs that is none is refused with what to write', async () => {
  const [code, err] = await new Promise<[number | null, string]>((done) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, 'bench.ts'), '--runs', '0'],
      (_error, _out, err) => done([child.exitCode, err]),
    )
  })
  expect(code).toBe(2)
  expect(err).toContain('--runs takes a whole number from 1.')
  expect(err).toContain('Usage:')
})

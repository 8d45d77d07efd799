import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstLine } from './measurements/first-line.ts'
import { rangeMeasurement, rangeWithBaseMergesMeasurement } from './measurements/range.ts'
import { startUp } from './measurements/start-up.ts'

test('what the cheap measurements look for is there: the first line in dist, an idle post stage, a refused input', async () => {
  // How long it took says nothing in a test: the machine may be busy.
  const figures = { ...(await firstLine.take()), ...(await startUp.take()) }
  for (const [name, value] of Object.entries(figures)) expect(value, name).toBeGreaterThan(0)
})

test('a range is measured by the story in which each of its commits passes', async () => {
  const { requests, chain } = await rangeMeasurement(6, 1).take()
  expect(chain).toBeGreaterThan(0)
  expect(requests).toBeGreaterThan(chain)
})

test('500 commits in 200 pull requests take at most 55 requests, signing and delivery included', async () => {
  const { requests } = await rangeMeasurement(500, 1).take()
  expect(requests).toBeLessThanOrEqual(55)
})

test('the same with the base merged into 40 of them after the approval take at most 60', async () => {
  const { requests } = await rangeWithBaseMergesMeasurement(500, 1).take()
  expect(requests).toBeLessThanOrEqual(60)
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

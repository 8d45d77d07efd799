import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { machine } from './machine.ts'
import type { Measurement } from './measurement.ts'
import { exchanges } from './measurements/exchanges.ts'
import { firstLine } from './measurements/first-line.ts'
import { onLoopback } from './measurements/on-loopback.ts'
import { rangeMeasurement, rangeWithBaseMergesMeasurement } from './measurements/range.ts'
import { startUp } from './measurements/start-up.ts'
import { withLatency } from './measurements/with-latency.ts'
import { takeRounds } from './rounds.ts'
import { renderTable } from './table.ts'

const usage = `Usage: npm run bench -- [--runs N] [--json FILE]

Prints figures of the action as it ships in dist; it fails on none. Every figure is the median of N rounds (15), taken in turn.
--json FILE writes them as JSON too; with --json - the JSON goes to standard output and the table to standard error.
`

const measurements: Readonly<Record<string, Measurement>> = {
  firstLine,
  startUp,
  onLoopback,
  withLatency,
  exchanges,
  range1: rangeMeasurement(1, 3),
  range10: rangeMeasurement(10, 3),
  range100: rangeMeasurement(100, 3),
  range500: rangeMeasurement(500, 3, { requests: 55, wall: 30_000 }),
  baseMerges500: rangeWithBaseMergesMeasurement(500, 3, { requests: 60, wall: 30_000 }),
  range2000: rangeMeasurement(2000, 1),
  range5000: rangeMeasurement(5000, 1),
}

const { stdout, stderr } = process

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const asked = understand(args)
  if (typeof asked === 'string') {
    stderr.write(`${asked}\n\n${usage}`)
    return 2
  }
  const { runs, json, help } = asked
  if (help) {
    stdout.write(usage)
    return 0
  }
  const results = await takeRounds(measurements, runs, (round) => {
    if (stderr.isTTY) stderr.write(`\rround ${round} of ${runs} `)
  })
  if (stderr.isTTY) stderr.write('\r')
  const how = Object.fromEntries(Object.entries(measurements).map(([name, measurement]) => [name, measurement.how]))
  const document = `${JSON.stringify({ machine: machine(), runs, figures: results, how }, null, 2)}\n`
  ;(json === '-' ? stderr : stdout).write(`${heading(runs)}\n\n${renderTable(results)}\n${explained(how)}`)
  if (json === '-') stdout.write(document)
  else if (json !== undefined) await writeFile(json, document)
  return 0
}

function understand(args: readonly string[]) {
  const options = { runs: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  try {
    const { runs = '15', json, help = false } = parseArgs({ args: [...args], options }).values
    return /^[1-9]\d{0,3}$/.test(runs) ? { runs: Number(runs), json, help } : '--runs takes a whole number from 1.'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function heading(runs: number): string {
  const { cpu, cores, memoryMb, platform, node } = machine()
  return `Node ${node}, ${cores} × ${cpu}, ${memoryMb} MB, ${platform}; medians of up to ${runs} interleaved rounds`
}

function explained(how: Readonly<Record<string, string>>): string {
  const lines = Object.entries(how).map(([name, text]) => `  ${name}: ${text}\n`)
  return `How each is measured:\n${lines.join('')}`
}

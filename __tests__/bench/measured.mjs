// Runs the action as it ships, and leaves what the process of its main stage used in the job's temporary folder.
// With HEAP_MB it does so in a process whose heap may not grow beyond that: there Node ends it.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { STATE_stage: left, RUNNER_TEMP: temp = '.', HEAP_MB: heap, ...env } = process.env

if (heap === undefined) {
  if (left === undefined)
    process.on('exit', () => writeFileSync(join(temp, 'usage.json'), JSON.stringify(process.resourceUsage())))
  await import('../../dist/main/index.js')
} else {
  const again = { ...env, RUNNER_TEMP: temp, ...(left !== undefined && { STATE_stage: left }) }
  const bound = [`--max-old-space-size=${heap}`, import.meta.filename]
  process.exitCode = spawnSync(process.execPath, bound, { stdio: 'inherit', env: again }).status ?? 1
}

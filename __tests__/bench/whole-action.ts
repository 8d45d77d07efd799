import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Exchange } from '../fakes/loopback.ts'
import { runJob } from '../fakes/runner/run-job.ts'
import type { Step } from '../fakes/runner/step.ts'
import { startServicesFor } from '../fakes/services.ts'
import type { WorldDescription } from '../fakes/world/description.ts'
import { describeWorld } from '../fakes/world.ts'
import { REVIEWED } from '../scenarios/scenario.ts'
import { ROOT } from './dist.ts'

/** What one run of the whole action took. */
export interface Run {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMb: number
  readonly exchanges: readonly Exchange[]
}

/** Says how `runWholeAction` measures. */
export const HOW =
  'one reviewed pull request, as the built-in policy asks for, signed and uploaded; wall as the runner sees the main stage; CPU (user and system) and memory from ' +
  'process.resourceUsage() at the exit of the process itself, noted by a script of ten lines that imports dist; the ' +
  "runner's preload that resolves *.localhost is part of it"

/**
 * Runs the whole action in a story, the usual one if none is told, with so many milliseconds added to every answer; where a
 * heap is told, in no more than so many megabytes of it.
 */
export async function runWholeAction(
  latencyMs: number,
  described: WorldDescription = REVIEWED,
  heapMb?: number,
): Promise<Run> {
  const world = describeWorld(described)
  const services = await startServicesFor(world)
  services.loopback.latency = latencyMs
  const actionDir = await measuredAction()
  try {
    const env = { SIGNING_CONFIG: JSON.stringify(services.sigstore.signingConfig) }
    const configure: Step = { run: 'printf %s "$SIGNING_CONFIG" > "$RUNNER_TEMP/signing-config.json"', env }
    const inputs = { gate: 'enforce', 'sigstore-instance': '${{ runner.temp }}/signing-config.json' }
    const bound = heapMb === undefined ? {} : { HEAP_MB: String(heapMb) }
    const result = await runJob({ job: world.job, services, actionDir, before: [configure], with: inputs, env: bound })
    if (result.main.exitCode !== 0) throw new Error(`the action failed:\n${result.main.log}`)
    const usage = await usageIn(result.temp)
    await result.remove()
    return { wallMs: result.main.wallMs, ...usage, exchanges: services.loopback.exchanges }
  } finally {
    await services.close()
    await rm(actionDir, { recursive: true })
  }
}

/** Our action.yml, in a folder of its own, with a main that is measured. */
async function measuredAction(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const script = relative(folder, join(import.meta.dirname, 'measured.mjs'))
  const manifest = await readFile(join(ROOT, 'action.yml'), 'utf8')
  await writeFile(join(folder, 'action.yml'), manifest.replaceAll('dist/main/index.js', script))
  return folder
}

async function usageIn(temp: string): Promise<Pick<Run, 'cpuMs' | 'peakMb'>> {
  const used: NodeJS.ResourceUsage = JSON.parse(await readFile(join(temp, 'usage.json'), 'utf8'))
  return { cpuMs: (used.userCPUTime + used.systemCPUTime) / 1000, peakMb: used.maxRSS / 1024 }
}

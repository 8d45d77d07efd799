import { join } from 'node:path'
import { DIST, IDLE_POST, POST } from '../dist.ts'
import { defineMeasurement } from '../measurement.ts'
import { runNode } from '../processes.ts'

const ENTRY = join(DIST, 'index.js')
const NOTHING = join(import.meta.dirname, '../nothing.mjs')

export const startUp = defineMeasurement({
  how: 'whole processes, from their start to their end as the parent sees it, without a preload; dist as it ships',
  figures: {
    nothing: { title: 'Node with an empty script', unit: 'ms' },
    idlePost: { title: 'post stage with nothing to do', unit: 'ms' },
    badInput: { title: 'main stage refusing an input', unit: 'ms' },
  },
  async take() {
    return {
      nothing: await wall(NOTHING, {}, 0),
      idlePost: await wall(join(DIST, POST), IDLE_POST, 0),
      badInput: await wall(ENTRY, { INPUT_GATE: 'perhaps' }, 1),
    }
  },
})

async function wall(script: string, env: Readonly<Record<string, string>>, expected: number): Promise<number> {
  const { exitCode, wallMs, output } = await runNode(script, env)
  if (exitCode !== expected) throw new Error(`${script} ended with ${exitCode}, not ${expected}:\n${output}`)
  return wallMs
}

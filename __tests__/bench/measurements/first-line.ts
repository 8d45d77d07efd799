import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DIST, IDLE_POST, POST } from '../dist.ts'
import { defineMeasurement } from '../measurement.ts'
import { runNode } from '../processes.ts'

export const firstLine = defineMeasurement({
  how: 'performance.now() at the first statement of dist/main/index.js, in a copy that has that one line before all others',
  figures: { firstLine: { title: 'first own line', unit: 'ms', aim: 30 } },
  async take() {
    const copy = await mkdtemp(join(tmpdir(), 'bench-'))
    await cp(DIST, copy, { recursive: true })
    const entry = join(copy, 'index.js')
    await writeFile(entry, CLOCK + (await readFile(entry, 'utf8')))
    const { output } = await runNode(join(copy, POST), IDLE_POST)
    await rm(copy, { recursive: true })
    return { firstLine: Number(output) }
  },
})

const CLOCK = "{ const begun = performance.now(); process.on('exit', () => console.log(begun)) }\n"

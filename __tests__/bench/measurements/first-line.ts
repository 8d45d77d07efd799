import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DIST, IDLE_POST, ROOT } from '../dist.ts'
import { defineMeasurement } from '../measurement.ts'
import { runNode } from '../processes.ts'

export const firstLine = defineMeasurement({
  how: 'performance.now() at the first statement of src/main.ts, in a copy of dist/main with that one line written into it',
  figures: { firstLine: { title: 'first own line', unit: 'ms', aim: 30 } },
  async take() {
    const copy = await mkdtemp(join(tmpdir(), 'bench-'))
    await cp(DIST, copy, { recursive: true })
    const entry = join(copy, 'index.js')
    await writeFile(entry, await withClock(await readFile(entry, 'utf8')))
    const { output } = await runNode(entry, IDLE_POST)
    await rm(copy, { recursive: true })
    return { firstLine: Number(output) }
  },
})

const CLOCK = "{ const begun = performance.now(); process.on('exit', () => console.log(begun)) }\n"

/** The first thing that src/main.ts declares is found in the built file by its name. */
async function withClock(built: string): Promise<string> {
  const source = await readFile(join(ROOT, 'src/main.ts'), 'utf8')
  const [first = ''] = /^const \w+ =/m.exec(source) ?? []
  const place = built.search(new RegExp(`^${first}`, 'm'))
  if (first === '' || place < 0) throw new Error('dist/main/index.js does not hold the first statement of src/main.ts')
  return built.slice(0, place) + CLOCK + built.slice(place)
}

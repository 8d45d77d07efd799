import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeText } from '../../src/facts/reading/three-way/lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'merge-'))

/** What Git makes of three texts; undefined: a conflict. https://git-scm.com/docs/git-merge-file */
function mergedByGit(base: string, ours: string, theirs: string): string | undefined {
  const paths = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...paths], { encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

const line = fc.oneof(fc.constantFrom('a', 'b', '', '}'), fc.nat({ max: 50 }).map(String)).map((text) => `${text}\n`)
const edit = fc.record({
  at: fc.nat({ max: 18 }),
  removed: fc.nat({ max: 2 }),
  added: fc.array(line, { maxLength: 2 }),
})
const edits = fc.array(edit, { maxLength: 3 })

test('what merges for certain, Git merges to the very same', () => {
  const lines = fc.array(line, { maxLength: 18 })
  fc.assert(
    fc.property(lines, edits, edits, (base, one, other) => {
      const [ours, theirs] = [one, other].map((changes) => {
        const side = [...base]
        for (const { at, removed, added } of changes) side.splice(at, removed, ...added)
        return side.join('')
      })
      if (ours === undefined || theirs === undefined) return
      const merged = mergeText({ base: base.join(''), ours, theirs })
      if (merged === 'conflict' || 'whyNot' in merged) return
      expect(mergedByGit(base.join(''), ours, theirs)).toBe(merged.is)
    }),
    { numRuns: 1_000 },
  )
}, 120_000)

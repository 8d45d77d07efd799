import { structuredPatch } from 'diff'
import { visible } from '../../reports/visible.ts'

/** What changes in a file, line by line, for people; '' where nothing does. */
export function diffOf(path: string, before: string, after: string): string {
  const { hunks } = structuredPatch(path, path, before, after)
  const changed = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines.map((line) => visible(line.replace(/\r$/, ''))),
  ])
  const from = before === '' ? '/dev/null' : visible(path)
  return changed.length === 0 ? '' : [`--- ${from}`, `+++ ${visible(path)}`, ...changed, ''].join('\n')
}

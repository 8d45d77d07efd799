import { TOOL } from '../../model/identifiers.ts'
import { visibleJson } from '../../reports/visible.ts'

/** A command's result for programs: one JSON document that names the tool, safe to look at. */
export function jsonDocument(result: object): string {
  const lines = JSON.stringify({ tool: TOOL, ...result }, null, 2).split('\n')
  return `${lines.map(visibleJson).join('\n')}\n`
}

import { itemsOf, membersOf, type Part, type WorkflowFile } from '../../facts/reading/workflow/workflow-file.ts'

/** A mapping of a workflow file as plain values, to be written again: what its reader passes over is not in it. */
export const writtenIn = (file: WorkflowFile, mapping: Part): Readonly<Record<string, unknown>> =>
  Object.fromEntries(membersOf(mapping).map(([name, value]) => [name, plain(file, value)]))

function plain(file: WorkflowFile, part: Part): unknown {
  if (part.isScalar) return file.writtenAt(part)
  const items = itemsOf(part)
  return items.length > 0 ? items.map((item) => plain(file, item)) : writtenIn(file, part)
}

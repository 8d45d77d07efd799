import { itemsOf, membersOf, type Part, partAt, type WorkflowFile } from '../../facts/reading/workflow/workflow-file.ts'

/** What starts a workflow, each with its filters as far as they are plain values: `push (branches: main)`. */
export function triggersOf(file: WorkflowFile): readonly string[] {
  const on = partAt(file.root, 'on')
  if (on === undefined) return []
  const written = (part: Part) => String(file.writtenAt(part))
  if (on.isScalar) return [written(on)]
  const listed = itemsOf(on).map(written)
  return [...listed, ...membersOf(on).map(([event, filters]) => `${event}${inBrackets(file, filters)}`)]
}

function inBrackets(file: WorkflowFile, filters: Part): string {
  const told = membersOf(filters).flatMap(([name, value]) => {
    const values = (value.isScalar ? [value] : itemsOf(value)).filter((part) => part.isScalar)
    return values.length === 0 ? [] : [`${name}: ${values.map((part) => file.writtenAt(part)).join(', ')}`]
  })
  return told.length === 0 ? '' : ` (${told.join('; ')})`
}

/** Whether other workflows can call it, and so bound what its jobs get. */
export const isCallable = (triggers: readonly string[]): boolean =>
  triggers.some((trigger) => trigger.split(' ')[0] === 'workflow_call')

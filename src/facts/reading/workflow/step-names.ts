import type { Step } from './steps.ts'
import { partAt, type WorkflowFile } from './workflow-file.ts'

/**
 * The names under which the runner tells of the steps of a job, each where it can be no other step's: null, where an expression
 * has a part in it, or where another step is or may be called the same.
 * https://github.com/actions/runner/blob/258d6c8/src/Runner.Worker/ActionRunner.cs
 */
export function stepNames(file: WorkflowFile, steps: readonly Step[]): readonly (string | null)[] {
  const names = steps.map((step) => nameOf(file, step))
  const counts = Map.groupBy(names, (name) => name)
  const starts = new Set(names.filter(isOpen).map((name) => name.slice(0, name.indexOf('${{'))))
  const lengths = [...new Set([...starts].map(({ length }) => length))]
  return names.map((name) => {
    const isOnly = counts.get(name)?.length === 1 && !lengths.some((length) => starts.has(name.slice(0, length)))
    return name !== '' && !isOpen(name) && isOnly ? name : null
  })
}

const isOpen = (name: string): boolean => name.includes('${{')

/** Its name, or what the runner makes of what it does; of both the first line. */
function nameOf(file: WorkflowFile, { part, uses, run }: Step): string {
  const name = partAt(part, 'name')
  const written = name === undefined ? '' : String(file.writtenAt(name) ?? '')
  return written === '' ? `Run ${firstLineOf(uses ?? run ?? '')}` : firstLineOf(written)
}

const firstLineOf = (text: string): string => text.trimStart().split(/[\r\n]/)[0] ?? ''

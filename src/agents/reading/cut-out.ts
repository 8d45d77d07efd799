import type { Trace } from '../../model/change.ts'

/**
 * A trace that keeps nothing alive but itself. What is cut out of a text is, in V8, a view of that text: as long as there is
 * the part, there is the whole, and of a range that would be all its messages and descriptions.
 */
export function cutOut({ kind, value }: Trace): Trace {
  const copy: string = JSON.parse(JSON.stringify(value))
  return { kind, value: copy }
}

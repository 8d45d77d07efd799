import { indented } from '../step/lines.ts'
import type { Place } from './places.ts'

/** Lines, not yet indented, and where they go. */
export interface Insertion {
  readonly place: Place
  readonly lines: readonly string[]
}

/** A text with lines put between its lines, which all stay as they are. New lines end as those of the text do. */
export function withLines(text: string, insertions: readonly Insertion[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const backwards = insertions.toSorted((one, other) => other.place.offset - one.place.offset)
  return backwards.reduce((so, { place: { offset, column }, lines }) => {
    const put = indented(lines, column).join(end)
    const isBehindTheEnd = offset > 0 && so[offset - 1] !== '\n'
    return so.slice(0, offset) + (isBehindTheEnd ? end + put : put + end) + so.slice(offset)
  }, text)
}

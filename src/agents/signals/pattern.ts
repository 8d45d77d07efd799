/** Longer lines are no line that an agent writes; they are not looked at. */
const LONGEST = 1_000

/** What stands in place of a text that is not kept. */
export const NOT_KEPT = 'not-kept'

/**
 * The groups of a pattern that can be taken out of a line: `session` is a reference to a session; `free` is text that may
 * say anything, and so may repeat the reference. A line is recognised without them too.
 */
const GROUPS = /\(\?<(?:session|free)>/g
const TAKEN_OUT = `(?:sha256:[0-9a-f]{64}|${NOT_KEPT})`

const compiled = new Map<string, RegExp>()

/** What an anchored pattern finds in a line, without regard to case; null when it finds nothing. */
export function find(pattern: string, line: string): RegExpExecArray | null {
  if (line.length > LONGEST) return null
  const expression = compiled.get(pattern) ?? new RegExp(pattern.replaceAll(GROUPS, `$&${TAKEN_OUT}|`), 'diu')
  compiled.set(pattern, expression)
  return expression.exec(line)
}

/** The line with its reference to a session put otherwise, and without text that may say anything; unchanged where the pattern finds nothing. */
export function withoutSession(pattern: string, line: string, toKeep: (reference: string) => string): string {
  const { session, free } = find(pattern, line)?.indices?.groups ?? {}
  const spans = [
    { span: session, put: toKeep },
    { span: free, put: () => NOT_KEPT },
  ].flatMap(({ span, put }) => (span === undefined ? [] : [{ from: span[0], to: span[1], put }]))
  return spans
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to, put }) => text.slice(0, from) + put(text.slice(from, to)) + text.slice(to), line)
}

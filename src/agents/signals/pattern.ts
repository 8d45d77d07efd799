/** Longer lines are no line that an agent writes; they are not looked at. */
const LONGEST = 1_000

/** What stands in place of a text that is not kept. */
export const NOT_KEPT = 'not-kept'

const DIGEST = 'sha256:[0-9a-f]{64}'

/**
 * The groups of a pattern that can be taken out of a line: `id` is what tells one session from another; `free` is text that
 * may say anything, and so may repeat it. A line is recognised without them too, by what stands around them.
 */
const GROUPS = /\(\?<(?:id|free)>/g

const compiled = new Map<string, RegExp>()

/** What an anchored pattern finds in a line, without regard to case; null when it finds nothing. */
export function find(pattern: string, line: string): RegExpExecArray | null {
  if (line.length > LONGEST) return null
  const source = () => pattern.replaceAll(GROUPS, `$&${DIGEST}|${NOT_KEPT}|`)
  const expression = compiled.get(pattern) ?? new RegExp(source(), 'diu')
  compiled.set(pattern, expression)
  return expression.exec(line)
}

/** The reference to a session that was found: its digest where that was kept of it; undefined where nothing was. */
export function sessionIn(found: RegExpExecArray): string | undefined {
  const { session, id } = found.groups ?? {}
  if (id === NOT_KEPT) return undefined
  return id !== undefined && isDigest(id) ? id : session
}

export const isDigest = (text: string): boolean => new RegExp(`^${DIGEST}$`).test(text)

/** The line with what is kept of a reference to a session, and without text that may say anything; unchanged where the pattern finds nothing. */
export function withoutSession(pattern: string, line: string, toKeep: (reference: string) => string): string {
  const found = find(pattern, line)
  const { id, free } = found?.indices?.groups ?? {}
  const reference = found === null ? undefined : sessionIn(found)
  const spans = [
    ...(id === undefined || reference === undefined ? [] : [{ span: id, put: toKeep(reference) }]),
    ...(free === undefined ? [] : [{ span: free, put: NOT_KEPT }]),
  ]
  return spans
    .toSorted((one, other) => other.span[0] - one.span[0])
    .reduce((text, { span: [from, to], put }) => text.slice(0, from) + put + text.slice(to), line)
}

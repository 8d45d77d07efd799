/** Longer lines are no line that an agent writes; they are not looked at. */
const LONGEST = 1_000

const compiled = new Map<string, RegExp>()

/** What an anchored pattern finds in a line, without regard to case; null when it finds nothing. */
export function find(pattern: string, line: string): RegExpExecArray | null {
  if (line.length > LONGEST) return null
  const expression = compiled.get(pattern) ?? new RegExp(pattern, 'iu')
  compiled.set(pattern, expression)
  return expression.exec(line)
}

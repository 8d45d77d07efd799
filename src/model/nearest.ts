/** The word of those that is most like the given one; undefined where none is. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .filter((candidate) => Math.abs(candidate.length - word.length) <= mostOf(candidate))
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .sort((one, other) => one.far - other.far)
  return best !== undefined && best.far <= mostOf(best.candidate) ? best.candidate : undefined
}

/** How many letters may be wrong in a word. */
const mostOf = (word: string): number => Math.max(2, word.length / 2)

/** How many letters must be put in, left out or changed (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (const [column, other] of [...to].entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** A trailer at the end of a commit message. */
export interface Trailer {
  readonly key: string
  readonly value: string
}

/** How a commit message ends: its trailers, and the other lines that stand among them. */
export interface Closing {
  readonly trailers: readonly Trailer[]
  readonly others: readonly string[]
}

/** Of a longer message only the end is read: that is where trailers are. */
const LONGEST = 100_000
/** An address such as https://… is none. */
const TRAILER = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:(?!\/\/)[ \t]*(\S.*)$/

/**
 * Reads the trailers of a commit message where git does: at line start in the last paragraph, never in the subject.
 * A paragraph before it belongs to the end as well when it holds nothing but trailers, or is one line alone after
 * which only trailers follow, since some agents write their footer so. What is quoted further up says nothing.
 * https://git-scm.com/docs/git-interpret-trailers
 */
export function closingOf(message: string): Closing {
  const paragraphs = paragraphsOf(message)
  const lines: string[] = []
  for (const paragraph of paragraphs.toReversed()) {
    const last = lines.length === 0
    if (!last && !paragraph.every(isTrailer) && paragraph.length > 1) break
    lines.push(...paragraph)
    if (!paragraph.every(isTrailer)) break
  }
  return {
    trailers: lines.flatMap((line) => toTrailer(line) ?? []),
    others: lines.filter((line) => !isTrailer(line)),
  }
}

function paragraphsOf(message: string): readonly (readonly string[])[] {
  const [, ...lines] = message.trimEnd().slice(-LONGEST).split(/\r?\n/)
  const paragraphs: string[][] = [[]]
  for (const line of lines)
    if (line.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line.trimEnd())
  return paragraphs
}

function toTrailer(line: string): Trailer | undefined {
  const [, key, value] = TRAILER.exec(line) ?? []
  return key === undefined || value === undefined ? undefined : { key, value }
}

/** git adds its own note of a cherry-pick after the trailers. */
const isTrailer = (line: string): boolean =>
  TRAILER.test(line) || /^\(cherry picked from commit [0-9a-f]{7,64}\)$/.test(line)

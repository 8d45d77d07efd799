/** Words of a command that are looked at. */
const MOST_WORDS = 200

/**
 * A comment, a line that goes on, a redirection of everything, what ends a command, or a word, in which expressions and quotes
 * can stand. Whatever is none of them is passed over. Each character is read a bounded number of times.
 */
const PIECES =
  /(?<comment>(?<![^\s;&|()])#[^\n]*)|(?<join>\\\r?\n)|(?<all>&>)|(?<end>(?:&&|\|\|?)\s*|[\n;&()`])|(?<word>(?:\$\{\{[^}]{0,500}\}\}|'[^']*'|"[^"]*"|\\.|[<>]&|[^\s'"\\;&|()`])+)/g

/** What stands before a command and is none: assignments, options, numbers, and words that run what follows them. */
const BEFORE =
  /^(?:-.*|\d.*|\w+=.*|[!{]|if|then|elif|else|do|while|until|sudo|env|exec|command|nohup|time|timeout|xargs|npx|bunx|uvx)$/
const BEFORE_IN_TWO =
  /^(?:(?:npm|pnpm|yarn) exec|npm x|(?:pnpm|yarn) dlx|bun x|pipx run|(?:uv|poetry) run|python[\d.]* -m)$/

/** A command in the text of a step. */
export interface Command {
  /** Beginning with the word that names it; none: nothing stands between two ends. */
  readonly words: readonly string[]
  /** What stands before that word: assignments, `sudo`, `if` and the like. */
  readonly before: readonly string[]
  /** What ends it: `&&`, `|`, the end of a line and so on; empty: the end of the text. */
  readonly end: string
  /** Whether it has more words than are looked at. */
  readonly isCut: boolean
}

/**
 * The commands in the text of a step. No shell is imitated: what a variable, a function or a script stands for is not found,
 * and what stands in a here-document is passed over.
 */
export function commandsIn(run: string): readonly Command[] {
  const commands: { readonly words: string[]; end: string }[] = [{ words: [], end: '' }]
  for (const { groups } of withoutHereDocuments(run).matchAll(PIECES)) {
    const last = commands.at(-1)
    if (last === undefined) break
    if (groups?.['word'] !== undefined) last.words.push(groups['word'])
    if (groups?.['end'] === undefined) continue
    last.end = groups['end'].trim() || '\n'
    commands.push({ words: [], end: '' })
  }
  return commands.map(({ words, end }) => {
    const named = afterPrefixes(words.slice(0, MOST_WORDS))
    const before = words.slice(0, Math.min(words.length, MOST_WORDS) - named.length)
    return { words: named, before, end, isCut: words.length > MOST_WORDS }
  })
}

function withoutHereDocuments(run: string): string {
  let end: string | undefined
  const lines = run.split('\n').filter((line) => {
    if (end === undefined) {
      end = /<<-?\s?(?<quote>["']?)(?<end>\w{1,100})\k<quote>/.exec(line)?.groups?.['end']
      return true
    }
    if (line.trim() === end) end = undefined
    return false
  })
  return lines.join('\n')
}

function afterPrefixes(words: readonly string[]): readonly string[] {
  const [first = '', second = '', ...rest] = words
  if (BEFORE_IN_TWO.test(`${first} ${second}`)) return afterPrefixes(rest)
  if (BEFORE.test(first)) return afterPrefixes(words.slice(1))
  return words.length === 0 ? [] : [nameIn(first), ...words.slice(1)]
}

/** Without quotes, the folder that programs are in, and the version of a package. */
const nameIn = (word: string): string =>
  word
    .replaceAll(/["']/g, '')
    .replace(/^.{0,200}\/\.?bin\//, '')
    .replace(/(?<=.)@[^/@]*$/, '')

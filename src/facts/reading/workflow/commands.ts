/** Words of a command that are looked at. */
const MOST_WORDS = 200

/**
 * A comment, a line that goes on, a redirection of everything, what ends a command, a word, in which expressions and quotes
 * can stand, or a quote that never ends. Whatever is none of them is passed over. Each character is read a bounded number of times.
 */
const PIECES =
  /(?<comment>(?<![^\s;&|()])#[^\n]*)|(?<join>\\\r?\n)|(?<all>&>)|(?<end>(?:&&|\|\|?)\s*|[\n;&()`])|(?<word>(?:\$\{\{[^}]{0,500}\}\}|\$'(?:[^'\\]|\\[\s\S])*'|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\.|[<>]&|[^\s'"\\;&|()`])+)|(?<odd>['"\\])/g

/** What stands before a command and is none: assignments, options, numbers, redirections, and words that run what follows them. */
const BEFORE =
  /^(?:-.*|\d.*|[<>&].*|\w+=.*|[!{]|if|then|elif|else|do|while|until|sudo|env|exec|command|nohup|time|timeout|xargs|npx|bunx|uvx)$/
const BEFORE_IN_TWO =
  /^(?:(?:npm|pnpm|yarn) exec|npm x|(?:pnpm|yarn) dlx|bun x|pipx run|(?:uv|poetry) run|python[\d.]* -m)$/

/** A command in the text of a step. */
export interface Command {
  /** Beginning with the word that names it; none: nothing stands between two ends. */
  readonly words: readonly string[]
  /** What stands before that word: assignments, `sudo`, `if` and the like. */
  readonly before: readonly string[]
  /** What ends it: `&&`, `|`, the end of a line and so on; a quote: one that never ends; empty: the end of the text. */
  readonly end: string
  /** Whether it has more words than are looked at. */
  readonly isCut: boolean
}

/**
 * The commands in the text of a step. No shell is imitated: what a variable, a function or a script stands for is not found,
 * and what stands in a here-document, or goes on behind a substitution in brackets, is passed over.
 */
export function commandsIn(run: string): readonly Command[] {
  const commands: Piece[] = [{ words: [], isRest: false, end: '' }]
  const substitutions: boolean[] = []
  for (const { groups } of withoutHereDocuments(run).matchAll(PIECES)) {
    const last = commands.at(-1)
    if (last === undefined) break
    const word = groups?.['word'] ?? groups?.['all']
    if (word !== undefined) last.words.push(word)
    const end = groups?.['end'] ?? groups?.['odd']
    if (end === undefined) continue
    last.end = end.trim() || '\n'
    if (end === '(') substitutions.push(/[$<>=]$/.test(last.words.at(-1) ?? ''))
    commands.push({ words: [], isRest: end === ')' && substitutions.pop() === true, end: '' })
  }
  return commands.map(commandOf)
}

interface Piece {
  readonly words: string[]
  /** Whether it goes on with what stood before a substitution. */
  readonly isRest: boolean
  end: string
}

function commandOf({ words, isRest, end }: Piece): Command {
  const seen = isRest ? [] : words.slice(0, MOST_WORDS)
  const named = afterPrefixes(seen)
  return { words: named, before: seen.slice(0, seen.length - named.length), end, isCut: words.length > MOST_WORDS }
}

/** Where a here-document begins, and the line that ends it. */
const HERE = /(?<!<)<<(?<tabs>-?)\s*(?:(?<quote>["'])(?<quoted>[^"'\n]{1,100})\k<quote>|\\?(?<plain>[\w.+-]{1,100}))/g

/** Where the line that names one goes on in the next, the rest is passed over as well. */
function withoutHereDocuments(run: string): string {
  let open: readonly { readonly end: string; readonly tabs: boolean }[] = []
  let isLost = false
  const lines = run.split('\n').filter((line) => {
    if (isLost) return false
    const [first, ...others] = open
    if (first === undefined) {
      open = [...line.matchAll(HERE)].map(hereDocument)
      isLost = open.length > 0 && /\\\r?$/.test(line)
      return true
    }
    const written = line.replace(/\r$/, '')
    if ((first.tabs ? written.replace(/^\t+/, '') : written) === first.end) open = others
    return false
  })
  return lines.join('\n')
}

const hereDocument = ({ groups }: RegExpExecArray) => ({
  end: groups?.['quoted'] ?? groups?.['plain'] ?? '',
  tabs: groups?.['tabs'] === '-',
})

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

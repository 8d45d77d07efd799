/** Words of a command that are looked at; what names it stands among the first. */
const MOST_WORDS = 20

/**
 * An expression, a comment, the end of a command, or a word. Whatever is none of them is passed over. Each character is read
 * a bounded number of times.
 */
const PIECES =
  /(?<expression>\$\{\{[^}]{0,500}\}\})|(?<comment>(?<![^\s;&|()])#[^\n]*)|(?<join>\\\r?\n)|(?<end>[\n;&|()`])|(?<word>(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\;&|()`])+)/g

/** What stands before a command and is none: assignments, options, numbers, and words that run what follows them. */
const BEFORE =
  /^(?:-.*|\d.*|\w+=.*|[!{]|if|then|elif|else|do|while|until|sudo|env|exec|command|nohup|time|timeout|xargs|npx|bunx|uvx)$/
const BEFORE_IN_TWO = /^(?:(?:npm|pnpm|yarn) exec|npm x|(?:pnpm|yarn) dlx|bun x|pipx run|(?:uv|poetry) run)$/

/**
 * The commands in the text of a step, each by its words, beginning with the one that names it. No shell is imitated: what a
 * variable, a function or a script stands for is not found, and what stands in a here-document is passed over.
 */
export function commandsIn(run: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]]
  for (const { groups } of withoutHereDocuments(run).matchAll(PIECES)) {
    const word = groups?.['expression'] ?? groups?.['word']
    if (groups?.['end'] !== undefined) commands.push([])
    else if (word !== undefined) commands.at(-1)?.push(word)
  }
  return commands.map((words) => afterPrefixes(words.slice(0, MOST_WORDS))).filter((words) => words.length > 0)
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

import type { Command } from './commands.ts'

/** What a shell does when a command fails. `at-once`: it ends. `at-the-end`: only the last command counts. `not-known`: it may go on, and succeed. */
export type OnFailure = 'at-once' | 'at-the-end' | 'not-known'

/** The words before a command that run it, and do no more. */
const PLAIN =
  /^(?:\w+=.*|\d.*|sudo|env|nohup|time|timeout|npx|bunx|uvx|npm|pnpm|yarn|bun|exec|x|dlx|pipx|uv|poetry|run|python[\d.]*|-m|-y|-E|--yes|--quiet)$/

/** Commands after which nothing is certain: they leave the script, or may by what they read, change what a failure does, or hold others in a way that is not followed. */
const NOT_FOLLOWED = /^(?:exit|return|trap|eval|\.|source|case|select|function|\$.*)$/

/** Options of `set` that let what follows fail, or not be run at all. */
const NOT_HELD = /^\+|^-[a-z]*n|^noexec$/

/**
 * The commands of a script that were run, and did not fail, wherever its shell ended with success: those that stand in no
 * condition, loop, function or subshell, and whose failure nothing hides. One that is left out may have been run as well.
 */
export function certainIn(script: readonly Command[], onFailure: OnFailure): ReadonlySet<Command> {
  const certain = new Set<Command>()
  const lists = listsOf(script)
  const last = lists.findLastIndex((list) => list.some(({ words, before }) => words.length + before.length > 0))
  let depth = 0
  for (const [index, list] of lists.entries()) {
    const tells = failsTheStep(list, index >= last, onFailure)
    for (const command of list) {
      if (tells && depth === 0 && isPlain(command)) certain.add(command)
      depth += opensIn(command)
      if (depth < 0 || isNotFollowed(command)) return certain
    }
  }
  return certain
}

/** The commands by line, or what stands between semicolons. */
function listsOf(script: readonly Command[]): readonly (readonly Command[])[] {
  const lists: Command[][] = [[]]
  for (const command of script) {
    lists.at(-1)?.push(command)
    if (command.end === '\n' || command.end === ';') lists.push([])
  }
  return lists
}

/** Whether the failure of any of these is that of the step: no `||` catches it, no `!` turns it round, and no
 * later command takes its place. */
function failsTheStep(list: readonly Command[], isLast: boolean, onFailure: OnFailure): boolean {
  const ends = list.map(({ end }) => end)
  if (onFailure === 'not-known' || ends.includes('||') || ends.includes('&')) return false
  if (list.some(({ before }) => before.includes('!'))) return false
  return isLast || (onFailure === 'at-once' && !ends.includes('&&'))
}

/** Of a pipe, the last command counts; and of one that is cut by another in brackets or by an odd quote, not all words are known. */
const isPlain = ({ before, end, isCut }: Command): boolean =>
  !isCut && !/^[|(`'"\\]$/.test(end) && before.every((word) => PLAIN.test(word))

/** How many blocks a command and its end open, less those that they close; a word that only looks like it closes none. */
function opensIn({ before, words, end }: Command): number {
  const [name = ''] = words
  const braces = [...before, ...words].filter((word) => word === '{').length
  const opened = before.filter((word) => OPENING.test(word)).length + (name === 'for' ? 1 : 0) + (end === '(' ? 1 : 0)
  return braces + opened - (CLOSING.test(name) ? 1 : 0) - (end === ')' ? 1 : 0)
}

const OPENING = /^(?:if|while|until)$/
const CLOSING = /^(?:fi|done|\})$/

function isNotFollowed({ before, words: [name = '', ...rest], end }: Command): boolean {
  const isReplaced = before.some((word, index) => word === 'exec' && !/^p?npm$|^yarn$/.test(before[index - 1] ?? ''))
  const isRedirected = before.some((word) => /^[<>&]/.test(word))
  const isFunction = end === '(' && name !== '' && rest.length === 0
  if (/^[`'"\\]$/.test(end) || isReplaced || isRedirected || isFunction) return true
  if (name === 'exit' && /^[1-9]/.test(rest[0] ?? '')) return false
  return NOT_FOLLOWED.test(name) || (name === 'set' && rest.some((word) => NOT_HELD.test(word)))
}

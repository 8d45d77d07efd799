import type { Command } from './commands.ts'
import { MANY_TASKS, RELEASE_COMMANDS, type ReleaseCommand, TAKE_A_VALUE } from './release-commands.ts'

/** A known command, as it is given. */
export interface Given {
  readonly known: ReleaseCommand
  /** Whether what is written may as well keep it from doing it: a variable or an expression can stand for an option. */
  readonly isOpen: boolean
  /** Whether it may find nothing to do, and succeed all the same. */
  readonly maySkip: boolean
}

/** The known publication, deployment or writing that a command is; undefined: none that is known. */
export function releasedBy(command: Command): Given | undefined {
  const { program, given } = taken(command)
  const known = ROWS.get(program)?.find(({ words, only }) => isAskedFor(program, words, given, only !== undefined))
  if (known === undefined || given.some((word) => HELP.test(word))) return undefined
  const idle = known.idle.map((option) => isGiven(option, given))
  const only = known.only === undefined ? 'yes' : isGiven(known.only, given)
  if (idle.includes('yes') || only === 'no') return undefined
  const mayBeMore = mayHoldMore(program, command)
  const isOpen = idle.includes('perhaps') || only === 'perhaps' || given.some((word) => NEARBY.test(word))
  return {
    known,
    isOpen: isOpen || (idle.length > 0 && mayBeMore),
    maySkip:
      typeof known.skips === 'boolean'
        ? known.skips
        : known.skips.some((option) => mayBeMore || isGiven(option, given) !== 'no'),
  }
}

/** Whether a command is the one that this names. */
export function isCommand(command: Command, name: string): boolean {
  const words = name.split(' ')
  const { program, given } = taken(command)
  return program === words[0] && isAskedFor(program, words, given, false)
}

/** The program of a command and what it is given, without quotes. */
function taken({ words }: Command): { readonly program: string; readonly given: readonly string[] } {
  const [name = '', ...given] = words.map(plainly)
  return { program: name.replace(WRAPPER, '$1'), given }
}

/** What a project keeps beside its files to start the program in the version that it wants. */
const WRAPPER = /^(?:\.\/)?(mvn|gradle)w$/
const HELP = /^(?:--help|-h|help)$/
/** What is on the machine of the job itself is tried out there. */
const NEARBY = /localhost|127\.0\.0\.1/

/** The rows by program; those that say more are asked first. */
const ROWS: ReadonlyMap<string, readonly ReleaseCommand[]> = new Map(
  RELEASE_COMMANDS.map(({ words: [program = ''] }) => [
    program,
    RELEASE_COMMANDS.filter(({ words }) => words[0] === program).sort((a, b) => b.words.length - a.words.length),
  ]),
)

/** Without quotes and what they are escaped by. */
const plainly = (word: string): string => word.replaceAll(/["'\\]/g, '')

const takesValue = (program: string, option: string | undefined): boolean =>
  option !== undefined && (TAKE_A_VALUE[program]?.includes(option) ?? false)

function isAskedFor(program: string, words: readonly string[], given: readonly string[], byOption: boolean): boolean {
  const [, ...asked] = words
  const tasks = given.filter((word, index) => !/^[-+]/.test(word) && !takesValue(program, given[index - 1]))
  // Some are told by an option alone, and do something else where a word says so.
  if (byOption && asked.length === 0) return tasks.length === 0
  if (!MANY_TASKS.includes(program)) return asked.every((word, index) => tasks[index] === word)
  const isTask = (word: string) => (task: string) =>
    task === word || (program === 'gradle' && task.endsWith(`:${word}`))
  return asked.every((word) => tasks.some(isTask(word)))
}

/** Whether an option is given; what a variable or an expression comes to is not known. */
function isGiven(option: string, given: readonly string[]): 'yes' | 'perhaps' | 'no' {
  if (given.includes(option)) return 'yes'
  const values = given.flatMap((word) => (word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : []))
  if (values.some((value) => value.includes('$'))) return 'perhaps'
  return values.every((value) => /^(?:false|none|0)$/.test(value)) ? 'no' : 'yes'
}

/** What names an option or a variable that makes a trial of it. */
export const TRIAL = /dry.?run/i

/** Whether more options may come to it than are written: by a variable, by the names of npm's own settings, or behind what is cut. */
function mayHoldMore(program: string, { words, before, end, isCut }: Command): boolean {
  const isOption = (word: string, index: number) =>
    (word.startsWith('$') && !takesValue(program, words[index - 1])) || /^-[^=]*\$|\$@|\[@\]/.test(word)
  return isCut || end === '(' || end === '`' || words.some(isOption) || before.some((word) => TRIAL.test(word))
}

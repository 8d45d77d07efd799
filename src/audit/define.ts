/** Reads and writes files. Throws as the system does, and where a link would lead elsewhere. */
export interface Files {
  read(path: string): Promise<Uint8Array>
  /** What is at that path; undefined: nothing. */
  kind(path: string): Promise<'file' | 'folder' | undefined>
  /** The files below a folder at any depth, sorted. Links are not followed. */
  list(folder: string): Promise<readonly string[]>
  /** Makes a file with this text. Never touches one that is there. */
  create(path: string, text: string): Promise<void>
  /** Puts a text in place of the one that a file has, at once and whole. Throws where the file has another. */
  replace(path: string, before: string, after: string): Promise<void>
}

/** What a command has of the world. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether what is written to `out` may have colours. */
  readonly colour: boolean
  /** Whether somebody is looking at `err`, so that progress may be shown there. */
  readonly watched: boolean
  readonly files: Files
  /** The clock. */
  readonly now: () => Date
}

/** What a command's end means to the script that called it. */
export const EXIT = {
  /** Everything that was asked for was done; of `verify`: every record verified. */
  ok: 0,
  /** At least one record, or the file that was to be checked, was refused, or could not be read beside others; or a follow-up is overdue. */
  refused: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** There was nothing to work on: no record, no trust material, a file that can't be read. */
  nothing: 3,
  /** The fault is ours. https://man.freebsd.org/cgi/man.cgi?query=sysexits */
  fault: 70,
} as const

/** One subcommand. */
export interface Command<Id extends string = string> {
  /** The file's name, and the word that calls it. */
  readonly id: Id
  /** One line of `--help`. */
  readonly summary: string
  /** Does it, and answers the exit code. */
  run(args: readonly string[], io: Io): Promise<number>
}

export const defineCommand = <const Id extends string>(command: Command<Id>): Command<Id> => command

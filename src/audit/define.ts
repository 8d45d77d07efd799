import type { GitHub } from '../model/world.ts'

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

/** What a command has of the world that also looks at GitHub. */
export interface OnlineIo extends Io {
  /** Opens GitHub's API for one repository, `owner/name`. Throws where there is no token for it. */
  readonly github: (repository: string) => Promise<GitHub>
}

/** What a command's end means to the script that called it. */
export const EXIT = {
  /** Everything that was asked for was done; of `verify`: every record verified; of `doctor`: nothing is missing, and all was seen. */
  ok: 0,
  /** At least one record, or the file that was to be checked, was refused, or could not be read beside others; a follow-up is overdue; something is missing, or was not seen. */
  refused: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** There was nothing to work on: no record, no trust material, no token, a file or a repository that can't be read. */
  nothing: 3,
  /** The fault is ours. https://man.freebsd.org/cgi/man.cgi?query=sysexits */
  fault: 70,
} as const

/** One subcommand. */
export interface Command<Id extends string = string, World = Io> {
  /** The file's name, and the word that calls it. */
  readonly id: Id
  /** One line of `--help`. */
  readonly summary: string
  /** Does it, and answers the exit code. */
  run(args: readonly string[], io: World): Promise<number>
}

/** A command that needs no network, and is given none. */
export const defineCommand = <const Id extends string>(command: Command<Id>): Command<Id> => command

/** A command that looks at GitHub as it is now. */
export const defineOnlineCommand = <const Id extends string>(command: Command<Id, OnlineIo>): Command<Id, OnlineIo> =>
  command

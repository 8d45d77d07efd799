import type { Seen } from '../../../model/fact.ts'
import { isSameName } from '../../../model/same-name.ts'
import type { World } from '../../../model/world.ts'
import { type RepositoryFile, readRepositoryFile } from '../repository-file.ts'

/** A workflow file at a commit. */
export interface Place {
  /** owner/name; null: the repository of the run. */
  readonly repository: string | null
  readonly path: string
  readonly commit: string
}

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.path === other.path && one.commit === other.commit && isSameName(one.repository ?? '', other.repository ?? '')

/** A repository as places name it: null, where it is that of the run. */
export const elsewhere = ({ runner }: Pick<World, 'runner'>, repository: string): string | null =>
  isSameName(repository, runner.repository) ? null : repository

/** Reads the file with the job's token, which sees what is public, and of what is not only the repository of the run. */
export const fileAt = (
  { github, elsewhere: ask }: World,
  { repository, path, commit }: Place,
): Promise<Seen<RepositoryFile>> => readRepositoryFile(repository === null ? github : ask(repository), path, commit)

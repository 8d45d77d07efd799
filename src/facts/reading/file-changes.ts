import type { Commit } from '../../model/change.ts'
import type { FileChanges } from '../../model/governing.ts'
import { type Ids, idsAt } from './ids-at-paths.ts'
import type { Place } from './in-repository.ts'

/** What has to be asked for before `changesTo`: the outermost folder of each file, at each commit and at its parents. */
export const foldersAt = (paths: readonly string[], commits: readonly Commit[]): readonly string[] =>
  placesOf(paths.map(outermost), commits)

/**
 * The commits where each of some files or folders is another than in one of their parents.
 * GitHub's `history(path:)` would name fewer. Git follows a merge only into a parent that has the same content, and leaves the
 * merge out; so a merge that throws away what one side had done to the file is not in that list, nor is what it threw away.
 * Besides, nothing in that list tells that the rest of it is older than the range. So every commit is compared here: by the
 * outermost folder first, as in most commits there is nothing new in it.
 */
export async function changesTo(
  place: Place,
  paths: readonly string[],
  commits: readonly Commit[],
  folders: Ids,
): Promise<(path: string) => FileChanges> {
  const suspects = commits.filter((commit) => paths.some((path) => isChange(folders, outermost(path), commit)))
  const files = await idsAt(place, placesOf(paths, suspects))
  return (path) => ({
    complete: areKnown(folders, outermost(path), commits) && areKnown(files, path, suspects),
    commits: suspects.filter((commit) => isChange(files, path, commit)).map(({ sha }) => sha),
  })
}

/** `.github` of `.github/workflows`: while it stays the same, nothing in it changes. */
const outermost = (path: string): string => path.split('/', 1).join()

const placesOf = (paths: readonly string[], commits: readonly Commit[]): readonly string[] =>
  commits.flatMap(({ sha, parents }) => [sha, ...parents].flatMap((id) => paths.map((path) => `${id}:${path}`)))

function idIn(ids: Ids, path: string, sha: string): string | null | undefined {
  const answer = ids.get(`${sha}:${path}`)
  return answer?.status === 'observed' ? answer.value : undefined
}

function isChange(ids: Ids, path: string, { sha, parents }: Commit): boolean {
  const id = idIn(ids, path, sha)
  return parents.length === 0 ? id !== null : parents.some((parent) => idIn(ids, path, parent) !== id)
}

const areKnown = (ids: Ids, path: string, commits: readonly Commit[]): boolean =>
  commits.every(({ sha, parents }) => [sha, ...parents].every((id) => idIn(ids, path, id) !== undefined))

import type { Commit } from '../../model/change.ts'
import type { FileChanges } from '../../model/governing.ts'
import { idsAt } from './ids-at-paths.ts'
import type { Place } from './in-repository.ts'

/**
 * The commits where each of some files or folders is another than in one of their parents.
 * GitHub's `history(path:)` would name fewer. Git follows a merge only into a parent that has the same content, and leaves the
 * merge out; so a merge that throws away what one side had done to the file is not in that list, nor is what it threw away.
 * Besides, nothing in that list tells that the rest of it is older than the range. So every commit is compared here.
 */
export async function changesTo(
  place: Place,
  paths: readonly string[],
  commits: readonly Commit[],
): Promise<(path: string) => FileChanges> {
  const shas = [...new Set(commits.flatMap(({ sha, parents }) => [sha, ...parents]))]
  const expressionsOf = (path: string) => shas.map((sha) => `${sha}:${path}`)
  const seen = await idsAt(place, paths.flatMap(expressionsOf))
  return (path) => {
    const idAt = (sha: string) => {
      const answer = seen.get(`${sha}:${path}`)
      return answer?.status === 'observed' ? answer.value : undefined
    }
    const isChange = ({ sha, parents }: Commit) =>
      parents.length === 0 ? idAt(sha) !== null : parents.some((parent) => idAt(parent) !== idAt(sha))
    return {
      complete: shas.every((sha) => idAt(sha) !== undefined),
      commits: commits.filter(isChange).map(({ sha }) => sha),
    }
  }
}

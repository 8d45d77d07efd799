import type { Commit } from '../../model/change.ts'
import type { FileChanges } from '../../model/governing.ts'
import { idsAt } from './ids-at-paths.ts'
import type { Place } from './in-repository.ts'

/**
 * The commits where a file or folder is another than in one of their parents.
 * GitHub's `history(path:)` would name fewer. Git follows a merge only into a parent that has the same content, and leaves the
 * merge out; so a merge that throws away what one side had done to the file is not in that list, nor is what it threw away.
 * Besides, nothing in that list tells that the rest of it is older than the range. So every commit is compared here.
 */
export async function changesTo(place: Place, path: string, commits: readonly Commit[]): Promise<FileChanges> {
  const expressionOf = (sha: string) => `${sha}:${path}`
  const seen = await idsAt(
    place,
    commits.flatMap(({ sha, parents }) => [sha, ...parents].map(expressionOf)),
  )
  const idAt = (sha: string) => {
    const answer = seen.get(expressionOf(sha))
    return answer?.status === 'observed' ? answer.value : undefined
  }
  const isChange = ({ sha, parents }: Commit) =>
    parents.length === 0 ? idAt(sha) !== null : parents.some((parent) => idAt(parent) !== idAt(sha))
  return {
    complete: [...seen.values()].every(({ status }) => status === 'observed'),
    commits: commits.filter(isChange).map(({ sha }) => sha),
  }
}

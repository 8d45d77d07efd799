import type { Change, Seen } from './seen.ts'

/** The pull requests, each with its own commits and those of the range that it brought in; then the commits of none. */
export function changesIn({ commits, pullRequests, numbersOf, notes, requests }: Omit<Seen, 'job'>): readonly Change[] {
  const numbers = new Set(pullRequests.map(({ number }) => number))
  const placed = commits.map((commit) => ({
    commit,
    numbers: (numbersOf[commit.sha] ?? []).filter((number) => numbers.has(number)),
  }))
  const beside = Map.groupBy(notes, (note) => note.commit)
  const calls = new Map(requests.map((read) => [read.number, { complete: read.complete, items: read.calls }]))
  const toChange = (pullRequest: Change['pullRequest'], all: Change['commits']): Change => ({
    pullRequest,
    commits: all,
    notes: all.flatMap(({ sha }) => beside.get(sha) ?? []),
    calls: calls.get(pullRequest?.number ?? -1) ?? { complete: false, items: [] },
  })
  const brought = Map.groupBy(
    placed.flatMap((place) => place.numbers.map((number) => ({ number, commit: place.commit }))),
    ({ number }) => number,
  )
  const merged = pullRequests.map((pullRequest) => {
    const own = (brought.get(pullRequest.number) ?? []).map(({ commit }) => commit)
    const all = new Map([...pullRequest.commits.items, ...own].map((commit) => [commit.sha, commit]))
    return toChange(pullRequest, [...all.values()])
  })
  const direct = placed.filter((place) => place.numbers.length === 0)
  return [...merged, ...direct.map(({ commit }) => toChange(null, [commit]))]
}

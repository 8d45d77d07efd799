import type { PullRequest } from '../model/change.ts'
import { type Contributors, contributorsOfCommits, together } from './contributors.ts'
import { whoIsBehind } from './pull-request.ts'
import { associatedWith, isWhole, originsIn, type Range } from './range.ts'

/** Everybody who had a part in what came in: in the pull requests, and in the commits that are not known to have come through one, with whatever GitHub associates with those. */
export function contributorsIn(range: Range): Contributors {
  const { changeSet, pullRequests, knowledge } = range
  const origins = originsIn(range)
  const direct = origins.filter(({ outcome }) => outcome !== 'pass').map(({ commit }) => commit)
  const pulls = new Set<PullRequest>([
    ...origins.flatMap(({ brought }) => brought.map(({ pull }) => pull)),
    ...direct.flatMap((commit) => associatedWith(commit, range)),
  ])
  const { parts, complete } = together([
    ...[...pulls].map((pull) => whoIsBehind(pull, knowledge)),
    contributorsOfCommits(direct, pullRequests.pushers),
  ])
  return { parts, complete: complete && knowledge.agents.complete && isWhole(changeSet, pullRequests) }
}

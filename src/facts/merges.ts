import { type Merges, merges as schema } from '../model/change.ts'
import { observed, unavailable } from '../model/fact.ts'
import type { World } from '../model/world.ts'
import { changeSet } from './change-set.ts'
import { defineFact } from './define.ts'
import { pullRequests } from './pull-requests.ts'
import { historyAnswer, historyFor } from './reading/history-below.ts'
import { idsAnswer, idsAt } from './reading/ids-at-paths.ts'
import { branchOf, goneFrom, handMade, mayBeStale, rebasesOf } from './reading/recomputable.ts'
import { recomputeMerges } from './reading/recompute-merges.ts'
import { blobsAnswer, treesAnswer } from './reading/three-way/objects.ts'
import type { Outcome } from './reading/three-way/outcome.ts'

export const merges = defineFact({
  id: 'merges',
  title: 'What merging and rebasing give by themselves, where reviews may have seen less than the final content',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/compare/{basehead} and GraphQL Commit, Tree and Blob' },
  needs: { changeSet, pullRequests },
  answers: [historyAnswer, idsAnswer, treesAnswer, blobsAnswer],
  schema,
  async collect(world, given) {
    if (given.changeSet.status !== 'observed' || given.pullRequests.status !== 'observed')
      return unavailable('needs-another-fact', 'The commits and pull requests of the deployment could not be seen.')
    const pulls = given.pullRequests.value.items
    const stale = pulls.filter(mayBeStale)
    const whole = stale.filter(({ commits }) => commits.complete)
    const gone = [...new Set(whole.flatMap(goneFrom))]
    const branches = whole.map((pull) => ({ pull, branch: branchOf(pull) }))
    const merged = [
      ...branches.flatMap(({ branch }) => branch.lastMerges),
      ...handMade(given.changeSet.value.commits, pulls),
    ]
    const [history, trees] = await Promise.all([historyFor(world, given.changeSet.value, merged), treesOf(world, gone)])
    const rebased = branches.flatMap(({ pull, branch }) => rebasesOf(pull, branch, trees))
    const others = branches.flatMap(({ branch }) => (branch.lastMerges.length > 0 ? branch.baseMerges : []))
    const outcomes = await recomputeMerges(world, history, [...merged, ...rebased], others)
    return observed<Merges>({
      complete: whole.length === stale.length && trees.size === gone.length && !outcomes.some(isMissing),
      trees: Object.fromEntries(trees),
      merges: merged.map(({ commit }, index) => ({ commit, ...told(outcomes[index]) })),
      rebases: rebased.map(({ ours, theirs, to }, index) => ({
        from: ours,
        onto: theirs,
        to,
        ...told(outcomes[merged.length + index]),
      })),
    })
  },
})

async function treesOf(world: World, shas: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = await idsAt(
    world,
    shas.map((sha) => `${sha}:`),
  )
  return new Map(
    [...ids].flatMap(([root, answer]) =>
      answer.status === 'observed' && answer.value !== null ? [[root.slice(0, -1), answer.value] as const] : [],
    ),
  )
}

const told = (outcome: Outcome = 'no-answer'): Pick<Merges['merges'][number], 'result' | 'reason'> =>
  outcome === 'same' || outcome === 'other'
    ? { result: outcome, reason: null }
    : { result: 'not-recomputed', reason: outcome }

const isMissing = (outcome: Outcome): boolean => outcome === 'no-answer' || outcome === 'too-much-to-read'

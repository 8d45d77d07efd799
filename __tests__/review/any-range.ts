import fc from 'fast-check'
import type { Commit, HeadSighting, PullRequest, Review } from '../../src/model/change.ts'
import type { Range } from '../../src/review/range.ts'
import {
  all,
  bot,
  chain,
  commit,
  KNOWLEDGE,
  lena,
  MAIN,
  madeByGitHub,
  mia,
  minute,
  omar,
  pullRequest,
  pushed,
  review,
  webFlow,
} from './a-change.ts'

const person = fc.constantFrom(mia, omar, lena)
const anybody = fc.oneof({ weight: 24, arbitrary: person }, { weight: 1, arbitrary: fc.constantFrom(bot, null) })
const mostly = fc.oneof({ weight: 24, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })
const at = fc.integer({ min: 0, max: 5 }).map((count) => minute(count))

interface Given {
  readonly number: number
  readonly method: 'squash' | 'merge' | 'rebase' | 'direct'
}

const signature = fc.oneof(
  { weight: 9, arbitrary: fc.constant(webFlow) },
  { weight: 1, arbitrary: anybody.map((account) => ({ account, isWebFlow: false })) },
)

const reviewOn = (heads: readonly string[]): fc.Arbitrary<Review> =>
  fc.record({
    id: fc.nat({ max: 999 }).map(String),
    by: anybody,
    state: fc.constantFrom('APPROVED', 'APPROVED', 'APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED'),
    submittedAt: fc.oneof({ weight: 9, arbitrary: at }, { weight: 1, arbitrary: fc.constant(null) }),
    commit: fc.constantFrom(...heads, heads.at(-1) ?? null),
    canPush: fc.constantFrom(true, true, true, true, false, null),
  })

const sightingOf = (heads: readonly string[]): fc.Arbitrary<HeadSighting> =>
  fc.record({
    sha: fc.constantFrom(...heads),
    at,
    by: anybody,
    kind: fc.constantFrom('push', 'push', 'force-push', 'run'),
  })

const listOf = <T>(items: fc.Arbitrary<T>, maxLength: number) =>
  fc.record({ complete: mostly, items: fc.array(items, { maxLength }) })

/** A pull request that stands up to everything, but for what one of its lists may hold besides. */
const goodPullRequest = (number: number): fc.Arbitrary<PullRequest> =>
  fc
    .record({
      account: fc.constantFrom(omar, lena),
      reviews: fc.array(reviewOn([`b${number}`]), { maxLength: 1 }),
      heads: fc.array(sightingOf([`a${number}`, `b${number}`]), { maxLength: 1 }),
    })
    .map(({ account, reviews, heads }) =>
      pullRequest({
        number,
        headRef: `change-${number}`,
        headSha: `b${number}`,
        mergeCommit: `s${number}`,
        commits: all(...chain([`a${number}`, `b${number}`])),
        reviews: all(review(account, { id: '1000', submittedAt: minute(3), commit: `b${number}` }), ...reviews),
        heads: all(pushed(`b${number}`, minute(0)), ...heads),
      }),
    )

/** A pull request with two commits, of which anything may be so or otherwise. */
function oddPullRequest(number: number): fc.Arbitrary<PullRequest> {
  const shas = [`a${number}`, `b${number}`]
  return fc.record({
    number: fc.constant(number),
    author: anybody,
    base: fc.constantFrom('main', 'main', 'main', 'main', 'other'),
    headRef: fc.constant(`change-${number}`),
    headSha: fc.constant(`b${number}`),
    crossRepository: fc.boolean(),
    merged: mostly,
    mergedAt: fc.constant(null),
    mergedBy: anybody,
    mergeCommit: fc.constant(`s${number}`),
    mergeMove: fc.constantFrom('pr_merge', 'pr_merge', 'push', null),
    commits: fc.tuple(mostly, anybody, signature).map(([complete, author, committer]) => ({
      complete,
      items: chain(shas, 'base', { authors: [{ account: author, isWebFlow: false }], committer }),
    })),
    reviews: fc.record({
      complete: mostly,
      items: fc.uniqueArray(reviewOn(shas), { maxLength: 4, selector: ({ id }) => id }),
    }),
    heads: fc.oneof(listOf(sightingOf(shas), 4), fc.constant(all(pushed(`b${number}`, minute(0))))),
    events: fc.constant(all()),
    traces: fc.constant([]),
  })
}

const anyPullRequest = (number: number): fc.Arbitrary<PullRequest> =>
  fc.oneof({ weight: 2, arbitrary: goodPullRequest(number) }, { weight: 1, arbitrary: oddPullRequest(number) })

/** What a way of merging made, on top of a commit. */
function made({ number, method }: Given, on: string, { commits }: PullRequest): readonly Commit[] {
  const [first, second] = commits.items
  const top = `s${number}`
  if (method === 'squash') return [madeByGitHub(top, on)]
  if (method === 'merge') return [...commits.items, madeByGitHub(top, on, `b${number}`)]
  if (method === 'rebase' && first !== undefined && second !== undefined)
    return [
      { ...first, sha: `r${number}`, parents: [on] },
      { ...second, sha: top, parents: [`r${number}`] },
    ]
  return [commit(`d${number}`, { parents: [on] })]
}

/** A range of up to four changes, most of them reviewed and read to the end. */
export const anyRange: fc.Arbitrary<Range> = fc
  .tuple(
    fc
      .array(fc.constantFrom('squash', 'squash', 'merge', 'merge', 'rebase', 'rebase', 'direct'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((methods) => methods.map((method, index) => ({ number: index + 1, method }) as const)),
    fc.tuple(...[1, 2, 3, 4].map(anyPullRequest)),
    mostly,
    mostly,
  )
  .map(([given, pulls, complete, allPulls]) => rangeOf(given, pulls, { complete, allPulls }))

function rangeOf(
  given: readonly Given[],
  pulls: readonly PullRequest[],
  { complete, allPulls }: { readonly complete: boolean; readonly allPulls: boolean },
): Range {
  let commits: readonly Commit[] = []
  for (const [index, one] of given.entries()) {
    const pull = pulls[index]
    if (pull !== undefined) commits = [...commits, ...made(one, commits.at(-1)?.sha ?? 'base', pull)]
  }
  const read = pulls.slice(0, given.length).filter((_, index) => given[index]?.method !== 'direct')
  const head = commits.at(-1)?.sha ?? 'base'
  return {
    changeSet: { kind: 'ahead', head, base: 'base', since: null, complete, total: commits.length, commits },
    earlierRecord: undefined,
    pullRequests: {
      complete: allPulls,
      items: read,
      numbersOf: Object.fromEntries(commits.map(({ sha }) => [sha, []])),
      pushers: Object.fromEntries(commits.map(({ sha }) => [sha, []])),
    },
    lineage: MAIN,
    knowledge: KNOWLEDGE,
  }
}

import type { Account } from '../../model/account.ts'
import type { Commit } from '../../model/change.ts'
import { observed } from '../../model/fact.ts'
import type { World } from '../../model/world.ts'
import { type Activity, type Move, readActivity } from './activity.ts'
import { sideBySide } from './side-by-side.ts'

/** Pages of one branch's activity. */
const PAGES = 5

/** By commit: who pushed it to a branch that is deployed; nobody, where GitHub merged it. One that is missing was not seen to come. */
export type Pushers = Readonly<Record<string, readonly (Account | null)[]>>

type InRange = Pick<Commit, 'sha' | 'parents'>

/**
 * Who put the commits of a range on some branches, by the server's word: authors and committers are text. Where the activity that
 * was read does not show it of all, each of the branches is asked for its own.
 */
export async function pushersOf(
  world: World,
  refs: readonly string[],
  commits: readonly InRange[],
  { moves, refusal }: Activity,
): Promise<Pushers> {
  const seen = pushersIn(moves, refs, commits)
  if (refusal !== undefined || commits.every(({ sha }) => Object.hasOwn(seen, sha))) return seen
  const reach = { since: new Date(0).toISOString(), until: commits[0]?.parents[0] ?? '', mostPages: PAGES }
  const answers = await sideBySide(refs, async (ref) => observed((await readActivity(world, { ...reach, ref })).moves))
  const closer = answers.flatMap((answer) => (answer.status === 'observed' ? answer.value : []))
  return pushersIn([...moves, ...closer], refs, commits)
}

/** A new branch brings nothing: what it begins with was pushed elsewhere. */
const BRINGS: readonly string[] = ['push', 'force_push', 'pr_merge', 'merge_queue_merge']
const PUSHES: readonly string[] = ['push', 'force_push']

function pushersIn(moves: readonly Move[], refs: readonly string[], commits: readonly InRange[]): Pushers {
  const parents = new Map(commits.map((commit) => [commit.sha, commit.parents]))
  const pushers = new Map<string, Map<number | null, Account | null>>()
  for (const move of moves.filter(({ ref, type }) => refs.includes(ref) && BRINGS.includes(type)))
    for (const sha of broughtBy(move, parents)) {
      const known = pushers.get(sha) ?? new Map<number | null, Account | null>()
      if (PUSHES.includes(move.type)) known.set(move.by?.id ?? null, move.by)
      pushers.set(sha, known)
    }
  return Object.fromEntries([...pushers].map(([sha, known]) => [sha, [...known.values()]]))
}

function broughtBy({ before, after }: Move, parents: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const there = below(before, parents)
  return [...below(after, parents)].filter((sha) => !there.has(sha))
}

/** The commits of the range that one stands on, itself included. */
function below(sha: string, parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(parents.has(sha) ? [sha] : [])
  for (const one of reached) for (const parent of parents.get(one) ?? []) if (parents.has(parent)) reached.add(parent)
  return reached
}

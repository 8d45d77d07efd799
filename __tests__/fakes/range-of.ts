import type { Moment } from './world/description.ts'

/** Commits that one pair of pull requests brings in: two and a merge, one and a merge. */
const PER_PAIR = 5

/** A history whose last so many commits came in since the last deployment, five by two approved pull requests; what is left over, squashed. */
export function rangeOf(commits: number): readonly Moment[] {
  const pairs = Array.from({ length: Math.floor(commits / PER_PAIR) }, () => [merged(2), merged(1)])
  const rest = Array.from({ length: commits % PER_PAIR }, () => approved('squash', 1))
  return [{ commit: { name: 'base' } }, { deployment: { commit: 'base' } }, ...pairs.flat(), ...rest]
}

const merged = (commits: number): Moment => approved('merge', commits)

const approved = (merge: 'merge' | 'squash', commits: number): Moment => ({
  pullRequest: {
    steps: [{ push: Array.from({ length: commits }, () => ({})) }, { review: 'APPROVED', by: 'omar' }, { merge }],
  },
})

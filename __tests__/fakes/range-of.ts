import type { CommitDescription, Moment } from './world/description.ts'

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

/** The same, of pairs alone; in two of five pairs the base, with one pull request, is merged into the other after the approval. */
export function rangeWithBaseMerges(commits: number): readonly Moment[] {
  const pairs = Array.from({ length: commits / PER_PAIR }, (_, index) =>
    index % 5 < 2 ? [mergedOnNewerBase(index)] : [merged(2), merged(1)],
  )
  return [{ commit: { name: 'base' } }, { deployment: { commit: 'base' } }, ...pairs.flat()]
}

const mergedOnNewerBase = (index: number): Moment => ({
  pullRequest: {
    steps: [
      { push: inFolder(`ours-${index}`) },
      { review: 'APPROVED', by: 'omar' },
      {
        meanwhile: {
          steps: [{ push: inFolder(`theirs-${index}`) }, { review: 'APPROVED', by: 'omar' }, { merge: 'merge' }],
        },
      },
      { updateBranch: {} },
      { merge: 'merge' },
    ],
  },
})

/** So that recomputing has to look into a folder as well. */
const inFolder = (name: string): CommitDescription => ({ files: { [`src/${name}.ts`]: name } })

import type { PullRequest } from './change.ts'

/**
 * Whether GitHub itself made the merge commit of a pull request, and so nobody could slip anything into it: the move of
 * the base tells. That GitHub signed it does not, for in a codespace it signs what anybody commits.
 * https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export const isMergedByGitHub = ({ mergeMove }: Pick<PullRequest, 'mergeMove'>): boolean =>
  mergeMove === 'pr_merge' || mergeMove === 'merge_queue_merge'

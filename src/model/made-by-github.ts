import type { Commit } from './change.ts'

/** The committer alone can be written by anybody; GitHub's signature can't. https://docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification */
export const isMadeByGitHub = ({ committer, verified }: Pick<Commit, 'committer' | 'verified'>): boolean =>
  committer.isWebFlow && verified === true

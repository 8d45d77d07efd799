import { type Fact, known } from '../../model/fact.ts'

const BRANCH = 'refs/heads/'

/** The branch that is deployed. A tag, or the ref of a pull request, does not tell its branch: there it is the default one, where that is known. */
export function deployedBranch(
  ref: string,
  repository: Fact<{ readonly defaultBranch: string }>,
): { readonly branch: string; readonly basis: 'run' | 'default-branch' } | undefined {
  if (ref.startsWith(BRANCH)) return { branch: ref.slice(BRANCH.length), basis: 'run' }
  const branch = known(repository)?.defaultBranch
  return branch === undefined ? undefined : { branch, basis: 'default-branch' }
}

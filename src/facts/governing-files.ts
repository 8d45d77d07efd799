import type { ChangeSet } from '../model/change.ts'
import { observed, type Seen, unavailable } from '../model/fact.ts'
import { type GoverningFile, governingFiles as schema } from '../model/governing.ts'
import { changeSet } from './change-set.ts'
import { defineFact } from './define.ts'
import { policyFile } from './policy-file.ts'
import { changesTo, foldersAt } from './reading/file-changes.ts'
import { type Ids, idsAnswer, idsAt } from './reading/ids-at-paths.ts'
import { sift } from './reading/side-by-side.ts'

/** GitHub runs the workflows of this folder, and of no folder in it. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax */
const WORKFLOWS = '.github/workflows'

export const governingFiles = defineFact({
  id: 'governing-files',
  title: 'The files that govern deployments, and what changed them in the range',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: 'GraphQL repository.object' },
  needs: { changeSet, policyFile },
  answers: [idsAnswer],
  schema,
  async collect(world, given) {
    if (given.changeSet.status !== 'observed' || given.policyFile.status !== 'observed')
      return unavailable('needs-another-fact', 'The commits of the deployment, or the policy, could not be seen.')
    const range = given.changeSet.value
    const { path } = given.policyFile.value
    const paths = [WORKFLOWS, path]
    const roots = rootsOf(range)
    const placesAtEnds = roots.flatMap((root) => [root, ...paths.map((file) => root + file)])
    const seen = await idsAt(world, [...placesAtEnds, ...foldersAt(paths, range.commits)])
    const ends = endsIn(seen, placesAtEnds, roots)
    if (ends.status !== 'observed') return ends
    // Asked for although both ends may have the same: what came in and was taken back again ran in between.
    const changesOf = await changesTo(world, paths, range.commits, seen)
    const fileAt = (file: string): GoverningFile => ({
      path: file,
      base: ends.value.get(`${range.base}:${file}`) ?? null,
      head: ends.value.get(`${range.head}:${file}`) ?? null,
      changes: changesOf(file),
    })
    return observed({ workflows: fileAt(WORKFLOWS), policy: fileAt(path) })
  },
})

const rootsOf = ({ base, head }: ChangeSet): readonly string[] =>
  [head, ...(base === null ? [] : [base])].map((sha) => `${sha}:`)

/** What both ends of the range have at some places. That something is not there is believed only where the root can be read. */
function endsIn(
  seen: Ids,
  places: readonly string[],
  roots: readonly string[],
): Seen<ReadonlyMap<string, string | null>> {
  const answers = places.flatMap((place) => seen.get(place) ?? [])
  const { refusal, values } = sift(answers)
  if (refusal !== undefined) return refusal
  const ids = new Map(places.map((place, index) => [place, values[index] ?? null]))
  return roots.every((root) => (ids.get(root) ?? null) !== null)
    ? observed(ids)
    : unavailable('not-found', 'The files at the ends of the range could not be read.')
}

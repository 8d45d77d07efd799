import type { ChangeSet } from '../model/change.ts'
import { observed, type Seen, unavailable } from '../model/fact.ts'
import { type GoverningFile, governingFiles as schema } from '../model/governing.ts'
import type { World } from '../model/world.ts'
import { changeSet } from './change-set.ts'
import { defineFact } from './define.ts'
import { policyFile } from './policy-file.ts'
import { changesTo } from './reading/file-changes.ts'
import { idsAnswer, idsAt } from './reading/ids-at-paths.ts'
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
    // Asked for although both ends may have the same: what came in and was taken back again ran in between.
    const [ends, changesOf] = await Promise.all([endsOf(world, range, paths), changesTo(world, paths, range.commits)])
    if (ends.status !== 'observed') return ends
    const fileAt = (file: string): GoverningFile => ({
      path: file,
      base: ends.value.get(`${range.base}:${file}`) ?? null,
      head: ends.value.get(`${range.head}:${file}`) ?? null,
      changes: changesOf(file),
    })
    return observed({ workflows: fileAt(WORKFLOWS), policy: fileAt(path) })
  },
})

type Ends = ReadonlyMap<string, string | null>

/** What both ends of the range have at some paths. That something is not there is believed only where the root can be read. */
async function endsOf(world: World, { base, head }: ChangeSet, paths: readonly string[]): Promise<Seen<Ends>> {
  const roots = [head, ...(base === null ? [] : [base])].map((sha) => `${sha}:`)
  const seen = await idsAt(
    world,
    roots.flatMap((root) => [root, ...paths.map((path) => root + path)]),
  )
  const { refusal } = sift([...seen.values()])
  if (refusal !== undefined) return refusal
  const ids = new Map(
    [...seen].map(([expression, answer]) => [expression, answer.status === 'observed' ? answer.value : null]),
  )
  return roots.every((root) => (ids.get(root) ?? null) !== null)
    ? observed(ids)
    : unavailable('not-found', 'The files at the ends of the range could not be read.')
}

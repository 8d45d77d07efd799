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
    const ends = await endsOf(world, range, [WORKFLOWS, path])
    if (ends.status !== 'observed') return ends
    const [workflows, policy] = await Promise.all([
      withChanges(world, range, WORKFLOWS, ends.value),
      withChanges(world, range, path, ends.value),
    ])
    return observed({ workflows, policy })
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

async function withChanges(
  world: World,
  { base, head, commits }: ChangeSet,
  path: string,
  ends: Ends,
): Promise<GoverningFile> {
  const ids = { base: ends.get(`${base}:${path}`) ?? null, head: ends.get(`${head}:${path}`) ?? null }
  const same = base !== null && ids.base === ids.head
  return { path, ...ids, changes: same ? null : await changesTo(world, path, commits) }
}

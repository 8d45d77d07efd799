import { type Fact, observed, type Seen, type Unavailable, unavailable } from '../model/fact.ts'
import { isSameName } from '../model/same-name.ts'
import { object, type Static, text } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { defineFact, defineReading } from './define.ts'
import { declarations, repository } from './reading/workflow/declarations.ts'
import { elsewhere, fileAt, type Place } from './reading/workflow/place.ts'
import { parseWorkflowRef } from './reading/workflow/workflow-ref.ts'
import { workflowRun } from './workflow-run.ts'

/**
 * The file that is named as the job's. It is asked for at once, and is believed where the run is known to have come to it; in
 * another repository it is not asked for before that.
 */
export const namedFile = defineReading({
  needs: {},
  async read(world) {
    const place = placeNamed(world)
    if (place.status !== 'observed') return place
    if (place.value.repository !== null) return unavailable('needs-another-fact', 'The run has to name it first.')
    // GitHub's parser is loaded while the file is on its way.
    const [file] = await Promise.all([fileAt(world, place.value), import('./reading/workflow/declared-by-workflow.ts')])
    return file
  },
})

export const workflow = defineFact({
  id: 'workflow',
  title: 'The workflow file that defines the job, at the commit that ran',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/contents/{path}' },
  needs: { workflowRun, namedFile },
  schema: object({
    repository,
    path: text(),
    commit: text(),
    blob: text('Git object id of the file.'),
    digest: text('sha256 of the file.'),
    ...declarations,
  }),
  async collect(world, given) {
    const place = placeNamed(world)
    if (place.status !== 'observed') return place
    const { repository, path, commit } = place.value
    const why = whyNotItsOwn(world, place.value, given.workflowRun)
    if (why !== undefined) return why
    const file = repository === null ? given.namedFile : await fileAt(world, place.value)
    if (file.status !== 'observed') return file
    const { text: content, blob, digest } = file.value
    const { declaredByWorkflow } = await import('./reading/workflow/declared-by-workflow.ts')
    return observed({ repository, path, commit, blob, digest, ...declaredByWorkflow(content, world.runner.jobKey) })
  },
})

/** The place that the runner names. */
function placeNamed(world: World): Seen<Place> {
  const { runner, options } = world
  const named = parseWorkflowRef(options.job.workflowRef ?? runner.workflowRef)
  const commit = options.job.workflowSha ?? runner.workflowSha
  if (named === undefined || commit === undefined)
    return unavailable('unsupported', 'This runner does not tell which workflow file defines the job.')
  return observed({ repository: elsewhere(world, named.repository), path: named.path, commit })
}

type Run = Fact<Static<typeof workflowRun.schema>>

/** Another file than the one that was started came through an input, and an input could name a better file. */
function whyNotItsOwn({ runner, options }: World, place: Place, run: Run): Unavailable | undefined {
  const { repository, path, commit } = place
  const { workflowRef: ref = runner.workflowRef } = options.job
  if (ref === runner.workflowRef && commit === runner.workflowSha) return undefined
  if (run.status !== 'observed')
    return unavailable('needs-another-fact', 'Which reusable workflows the run calls could not be seen.')
  const file = `${repository ?? runner.repository}/${path}`
  const called = run.value.referencedWorkflows.some(
    (workflow) => workflow.sha === commit && isSameFile(workflow.path.split('@')[0] ?? '', file),
  )
  return called
    ? undefined
    : unavailable('untrusted', `The run was not started from ${file} at ${commit}, and does not call it.`)
}

/** GitHub does not mind the case of owner and name; that of a path counts. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((file) => ({ path: file.split('/').slice(2).join('/'), file }))
  return isSameName(one, other) && first?.path === second?.path
}

import { type Fact, observed, type Seen, type Unavailable, unavailable } from '../model/fact.ts'
import { object, type Static, text } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { defineFact, defineReading } from './define.ts'
import { readRepositoryFile } from './reading/repository-file.ts'
import { declarations } from './reading/workflow/declarations.ts'
import type { Place } from './reading/workflow/ways.ts'
import { parseWorkflowRef } from './reading/workflow/workflow-ref.ts'
import { workflowRun } from './workflow-run.ts'

/** The file that is named as the job's. It is asked for at once, and is believed where the run is known to have come to it. */
export const namedFile = defineReading({
  needs: {},
  async read(world) {
    const place = placeNamed(world)
    if (place.status !== 'observed') return place
    const { path, commit } = place.value
    // GitHub's parser is loaded while the file is on its way.
    const [file] = await Promise.all([
      readRepositoryFile(world.github, path, commit),
      import('./reading/workflow/declared-by-workflow.ts'),
    ])
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
    path: text(),
    commit: text(),
    blob: text('Git object id of the file.'),
    digest: text('sha256 of the file.'),
    ...declarations,
  }),
  async collect(world, given) {
    const place = placeNamed(world)
    if (place.status !== 'observed') return place
    const { path, commit } = place.value
    const why = whyNotItsOwn(world, place.value, given.workflowRun)
    if (why !== undefined) return why
    if (given.namedFile.status !== 'observed') return given.namedFile
    const { text: content, blob, digest } = given.namedFile.value
    const { declaredByWorkflow } = await import('./reading/workflow/declared-by-workflow.ts')
    return observed({ path, commit, blob, digest, ...declaredByWorkflow(content, world.runner.jobKey) })
  },
})

/** The place that the runner names, of this repository. */
function placeNamed({ runner, options }: World): Seen<Place> {
  const named = parseWorkflowRef(options.job.workflowRef ?? runner.workflowRef)
  const commit = options.job.workflowSha ?? runner.workflowSha
  if (named === undefined || commit === undefined)
    return unavailable('unsupported', 'This runner does not tell which workflow file defines the job.')
  const { repository, path } = named
  return repository === runner.repository
    ? observed({ path, commit })
    : unavailable('unsupported', `The job is defined in ${repository}, which this job's token cannot read.`)
}

type Run = Fact<Static<typeof workflowRun.schema>>

/** Another file than the one that was started came through an input, and an input could name a better file. */
function whyNotItsOwn({ runner, options }: World, { path, commit }: Place, run: Run): Unavailable | undefined {
  const { workflowRef: ref = runner.workflowRef } = options.job
  if (ref === runner.workflowRef && commit === runner.workflowSha) return undefined
  if (run.status !== 'observed')
    return unavailable('needs-another-fact', 'Which reusable workflows the run calls could not be seen.')
  const file = `${runner.repository}/${path}`
  const called = run.value.referencedWorkflows.some(
    (workflow) => workflow.sha === commit && workflow.path.split('@')[0] === file,
  )
  return called
    ? undefined
    : unavailable('untrusted', `The run was not started from ${file} at ${commit}, and does not call it.`)
}

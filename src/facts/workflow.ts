import { type Fact, known, type Seen, unavailable } from '../model/fact.ts'
import { boolean, mapOf, noted, nullable, object, oneOf, type Static, text, union } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { defineFact } from './define.ts'
import { readRepositoryFile } from './reading/repository-file.ts'
import { declaredByWorkflow } from './reading/workflow-declarations.ts'
import { workflowRun } from './workflow-run.ts'

const permissions = nullable(
  union(oneOf(['read-all', 'write-all']), mapOf(oneOf(['read', 'write', 'none']), 'Scopes not named have none.')),
)

export const workflow = defineFact({
  id: 'workflow',
  title: 'The workflow file that defines the job, at the commit that ran',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/contents/{path}' },
  needs: { workflowRun },
  schema: object({
    path: text(),
    commit: text(),
    blob: text('Git object id of the file.'),
    digest: text('sha256 of the file.'),
    jobFound: boolean('Whether the file has the job that is running.'),
    permissions: noted(
      object({ workflow: permissions, job: permissions }),
      'As the file declares them; null: not declared.',
    ),
    environment: nullable(text('Where the file names one for this job; it may be an expression.')),
    environmentIsExpression: boolean(),
    deploys: boolean('False: the file says that naming the environment makes no deployment.'),
  }),
  async collect(world, given) {
    const where = whereItIs(world, given.workflowRun)
    if (where.status !== 'observed') return where
    const { path, commit } = where.value
    const file = await readRepositoryFile(world.github, path, commit)
    if (file.status !== 'observed') return file
    const declared = await declaredByWorkflow(file.value.text, world.runner.jobKey)
    return {
      status: 'observed',
      value: { path, commit, blob: file.value.blob, digest: file.value.digest, ...declared },
    }
  },
})

/** `owner/name/path@ref`, as in GITHUB_WORKFLOW_REF. */
const WORKFLOW_REF = /^(?<repository>[^/]+\/[^/]+)\/(?<path>[^@]+)@/

type Run = Fact<Static<typeof workflowRun.schema>>

function whereItIs({ runner, options }: World, run: Run): Seen<{ path: string; commit: string }> {
  const ref = options.job.workflowRef ?? runner.workflowRef
  const commit = options.job.workflowSha ?? runner.workflowSha
  const { repository, path } = WORKFLOW_REF.exec(ref ?? '')?.groups ?? {}
  if (repository === undefined || path === undefined || commit === undefined)
    return unavailable('unsupported', 'This runner does not tell which workflow file defines the job.')
  if (repository !== runner.repository)
    return unavailable('unsupported', `The job is defined in ${repository}, which this job's token cannot read.`)
  // Another file than the one that was started came through an input, and an input could name a better file.
  const started = ref === runner.workflowRef && commit === runner.workflowSha
  if (!started && run.status !== 'observed')
    return unavailable('needs-another-fact', 'Which reusable workflows the run calls could not be seen.')
  const called = known(run)?.referencedWorkflows.some(
    (workflow) => workflow.sha === commit && workflow.path.split('@')[0] === `${repository}/${path}`,
  )
  return started || called
    ? { status: 'observed', value: { path, commit } }
    : unavailable('untrusted', `The run was not started from ${repository}/${path} at ${commit}, and does not call it.`)
}

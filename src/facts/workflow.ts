import { type Seen, unavailable } from '../model/fact.ts'
import { boolean, mapOf, noted, nullable, object, oneOf, text, union } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { defineFact } from './define.ts'
import { readRepositoryFile } from './reading/repository-file.ts'
import { declaredByWorkflow } from './reading/workflow-declarations.ts'

const permissions = nullable(
  union(oneOf(['read-all', 'write-all']), mapOf(oneOf(['read', 'write', 'none']), 'Scopes not named have none.')),
)

export const workflow = defineFact({
  id: 'workflow',
  title: 'The workflow file that defines the job, at the commit that ran',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/contents/{path}' },
  needs: {},
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
  }),
  async collect(world) {
    const where = whereItIs(world)
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

function whereItIs({ runner, options }: World): Seen<{ path: string; commit: string }> {
  const ref = options.job.workflowRef ?? runner.workflowRef
  const commit = options.job.workflowSha ?? runner.workflowSha
  const { repository, path } = WORKFLOW_REF.exec(ref ?? '')?.groups ?? {}
  if (repository === undefined || path === undefined || commit === undefined)
    return unavailable('unsupported', 'This runner does not tell which workflow file defines the job.')
  if (repository !== runner.repository)
    return unavailable('unsupported', `The job is defined in ${repository}, which this job's token cannot read.`)
  return { status: 'observed', value: { path, commit } }
}

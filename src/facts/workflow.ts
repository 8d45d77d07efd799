import { type Fact, known, type Seen, unavailable } from '../model/fact.ts'
import { object, type Static, text } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { defineFact } from './define.ts'
import { readRepositoryFile } from './reading/repository-file.ts'
import { declarations } from './reading/workflow/declarations.ts'
import { parseWorkflowRef } from './reading/workflow/workflow-ref.ts'
import { workflowRun } from './workflow-run.ts'

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
    ...declarations,
  }),
  async collect(world, given) {
    const where = whereItIs(world, given.workflowRun)
    if (where.status !== 'observed') return where
    const { path, commit } = where.value
    // GitHub's parser is loaded while the file is on its way.
    const [file, { declaredByWorkflow }] = await Promise.all([
      readRepositoryFile(world.github, path, commit),
      import('./reading/workflow/declared-by-workflow.ts'),
    ])
    if (file.status !== 'observed') return file
    const declared = declaredByWorkflow(file.value.text, world.runner.jobKey)
    return {
      status: 'observed',
      value: { path, commit, blob: file.value.blob, digest: file.value.digest, ...declared },
    }
  },
})

type Run = Fact<Static<typeof workflowRun.schema>>

function whereItIs({ runner, options }: World, run: Run): Seen<{ path: string; commit: string }> {
  const ref = options.job.workflowRef ?? runner.workflowRef
  const commit = options.job.workflowSha ?? runner.workflowSha
  const place = parseWorkflowRef(ref)
  if (place === undefined || commit === undefined)
    return unavailable('unsupported', 'This runner does not tell which workflow file defines the job.')
  const { repository, path } = place
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

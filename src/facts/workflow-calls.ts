import { known, observed, unavailable } from '../model/fact.ts'
import { boolean, list, object, text } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { defineFact } from './define.ts'
import { job } from './job.ts'
import { call, repository } from './reading/workflow/declarations.ts'
import { elsewhere, isSamePlace, type Place } from './reading/workflow/place.ts'
import { WaysTo } from './reading/workflow/ways.ts'
import { parseWorkflowRef } from './reading/workflow/workflow-ref.ts'
import { workflow } from './workflow.ts'
import { workflowRun } from './workflow-run.ts'

export const workflowCalls = defineFact({
  id: 'workflow-calls',
  title: 'The calls that lead from the workflow that was started to the one that defines the job',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/contents/{path} of each calling workflow' },
  needs: { workflowRun, workflow, job },
  schema: object({
    complete: boolean('False: not every workflow that may lead there could be read.'),
    ways: list(
      list(
        object({ repository: repository, path: text(), commit: text(), call }),
        'The calls in order; none: the job stands in the file itself.',
      ),
      'More than one where it can not be told which of several calls made this job.',
    ),
  }),
  async collect(world, given) {
    const file = known(given.workflow)
    const started = startedIn(world)
    if (file === undefined || started === undefined)
      return unavailable('needs-another-fact', 'The file that defines the job was not seen.')
    if (isSamePlace(file, started)) return observed({ complete: true, ways: [[]] })
    const run = known(given.workflowRun)
    if (run === undefined) return unavailable('needs-another-fact', 'Which workflows the run calls was not seen.')
    const search = new WaysTo(world, run, file)
    const named = await search.from(started, known(given.job)?.name ?? null)
    // Where no call fits the name, the names are not as foreseen, and say nothing.
    const { complete, ways } = named.ways.length > 0 ? named : await new WaysTo(world, run, file).from(started, null)
    return observed({
      complete,
      ways: ways.map((way) => way.map(({ repository, path, commit, ...call }) => ({ repository, path, commit, call }))),
    })
  },
})

function startedIn(world: World): Place | undefined {
  const { workflowRef, workflowSha: commit } = world.runner
  const named = parseWorkflowRef(workflowRef)
  if (named === undefined || commit === undefined) return undefined
  return { repository: elsewhere(world, named.repository), path: named.path, commit }
}

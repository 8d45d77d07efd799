import { mapSeen, unavailable } from '../model/fact.ts'
import { boolean, integer, nullable, object, text } from '../model/schema.ts'
import { defineFact, defineReading } from './define.ts'
import { job } from './job.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}'

/** The check run that an input names. It is asked for at once, and is believed where the job of that id turns out to be this one. */
export const namedCheckRun = defineReading({
  needs: {},
  // https://docs.github.com/en/rest/checks/runs#get-a-check-run
  read: async ({ github, options: { job } }) =>
    job.checkRunId === undefined
      ? unavailable('unsupported', 'This runner does not tell job.check_run_id.')
      : github.get(ROUTE, { check_run_id: job.checkRunId }),
})

export const checkRun = defineFact({
  id: 'check-run',
  title: "The job's check run, and the deployment it created",
  permissions: ['checks: read'],
  source: { assurance: 'api', from: ROUTE },
  needs: { job, namedCheckRun },
  schema: object({
    id: integer(),
    name: text(),
    headSha: text(),
    deployment: nullable(
      object({
        id: integer(),
        nodeId: text(),
        environment: text(),
        production: nullable(boolean('Whether GitHub was told that the environment is a production one.')),
      }),
    ),
  }),
  async collect(_, given) {
    if (given.job.status !== 'observed')
      return unavailable('needs-another-fact', 'Which job this is could not be confirmed.')
    const named = given.namedCheckRun
    if (named.status === 'observed' && named.value.id !== given.job.value.id)
      return unavailable('untrusted', `Check run ${named.value.id} is not that of this job.`)
    return mapSeen(named, ({ id, name, head_sha, deployment }) => ({
      id,
      name,
      headSha: head_sha,
      deployment: deployment
        ? {
            id: deployment.id,
            nodeId: deployment.node_id,
            environment: deployment.environment,
            production: deployment.production_environment ?? null,
          }
        : null,
    }))
  },
})

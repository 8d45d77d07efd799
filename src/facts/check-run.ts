import { mapSeen, unavailable } from '../model/fact.ts'
import { boolean, integer, nullable, object, text } from '../model/schema.ts'
import { defineFact } from './define.ts'
import { job } from './job.ts'

export const checkRun = defineFact({
  id: 'check-run',
  title: "The job's check run, and the deployment it created",
  permissions: ['checks: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}' },
  needs: { job },
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
  // https://docs.github.com/en/rest/checks/runs#get-a-check-run
  async collect({ github }, given) {
    if (given.job.status !== 'observed')
      return unavailable('needs-another-fact', 'Which job this is could not be confirmed.')
    const answer = await github.get('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      check_run_id: given.job.value.id,
    })
    return mapSeen(answer, ({ id, name, head_sha, deployment }) => ({
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

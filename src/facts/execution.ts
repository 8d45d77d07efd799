import { observed } from '../model/fact.ts'
import { list, nullable, object, text } from '../model/schema.ts'
import { defineFact } from './define.ts'

export const execution = defineFact({
  id: 'execution',
  title: 'What the job runs on',
  permissions: [],
  source: { assurance: 'runner', from: 'RUNNER_* variables and the names of variables in the process' },
  needs: {},
  schema: object({
    runnerName: nullable(text()),
    runnerOs: nullable(text()),
    runnerArch: nullable(text()),
    runnerEnvironment: nullable(text('github-hosted or self-hosted.')),
    agentMarkers: list(
      text(),
      'Names of variables that coding agents set, with `=` and a value where only that one tells. Whoever writes the workflow can set or remove them.',
    ),
  }),
  async collect({ runner }) {
    return observed({
      runnerName: runner.runnerName ?? null,
      runnerOs: runner.runnerOs ?? null,
      runnerArch: runner.runnerArch ?? null,
      runnerEnvironment: runner.runnerEnvironment ?? null,
      agentMarkers: runner.agentMarkers,
    })
  },
})

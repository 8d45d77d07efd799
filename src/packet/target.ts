import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { runsItsHead } from '../model/run-revision.ts'
import { isSameName } from '../model/same-name.ts'
import { defineLink, stateOf } from './define.ts'

export const target = defineLink({
  id: 'target',
  facts: ['environment', 'subjects', 'deployment', 'run'],
  draw(facts) {
    const { environment } = facts
    const delivered = (known(facts.subjects) ?? []).map(
      ({ name, sha256 }) => `${name} (sha256 ${sha256.slice(0, 12)}…)`,
    )
    const what = delivered.length === 0 ? 'What was deployed is not named.' : `Deployed: ${delivered.join(', ')}.`
    if (environment.status === 'absent') return { state: 'unknown', text: `The job is in no environment. ${what}` }
    if (environment.status === 'unavailable')
      return { state: 'unknown', text: `Which environment the job is in was not seen. ${what}` }
    const { name, statements } = environment.value
    const others = statements.filter((statement) => !isSameName(statement.name, name)).map((other) => other.name)
    const differences = [
      ...(others.length === 0 ? [] : [`also named: ${others.join(', ')}`]),
      ...deploymentOfAnother(name, facts),
    ]
    if (differences.length > 0)
      return { state: 'contradictory', text: `${name}, but ${differences.join('; ')}. ${what}` }
    return { state: stateOf(environment.source.assurance), text: `Environment ${name}. ${what}` }
  },
})

/** GitHub's own record of the deployment has to be of this environment and of what runs. */
function deploymentOfAnother(name: string, facts: Facts): readonly string[] {
  const [deployment, run] = [known(facts.deployment), known(facts.run)]
  if (deployment === undefined) return []
  const { id, environment, sha } = deployment
  const isOther = run !== undefined && runsItsHead(run.event) && run.sha !== sha
  return [
    ...(isSameName(environment, name) ? [] : [`deployment ${id} is to ${environment}`]),
    ...(isOther ? [`deployment ${id} is of ${sha}, and the run is of ${run.sha}`] : []),
  ]
}

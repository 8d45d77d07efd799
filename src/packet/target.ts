import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import type { LinkState } from '../model/link.ts'
import { runsItsHead } from '../model/run-revision.ts'
import { isSameName } from '../model/same-name.ts'
import { type Drawing, defineLink, stateOf } from './define.ts'

export const target = defineLink({
  id: 'target',
  facts: ['environment', 'subjects', 'deployment', 'run'],
  draw(facts) {
    const { environment } = facts
    const { state: stateOfWhat, text: what } = delivered(facts.subjects)
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
    const proven = stateOf(environment.source.assurance)
    return { state: weakest(proven, stateOfWhat), text: `Environment ${name} (${proven}). ${what}` }
  },
})

/** A digest is what the step was given: nothing shows that just this arrived. Where none was given, nothing is said to have. */
function delivered(subjects: Facts['subjects']): Drawing {
  if (subjects.status === 'absent') return { state: 'not-applicable', text: 'What was deployed is not named.' }
  if (subjects.status === 'unavailable') return { state: 'unknown', text: 'What was to be deployed could not be read.' }
  const named = subjects.value.map(({ name, sha256 }) => `${name} (sha256 ${sha256.slice(0, 12)}…)`)
  return { state: stateOf(subjects.source.assurance), text: `Declared to be deployed: ${named.join(', ')}.` }
}

/** A link is as weak as the weakest thing that it says. */
const weakest = (...states: readonly LinkState[]): LinkState =>
  WEAKEST_FIRST.find((state) => states.includes(state)) ?? 'verified'

const WEAKEST_FIRST = ['unknown', 'declared'] as const

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

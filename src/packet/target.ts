import type { Facts } from '../facts/index.ts'
import { builtFromAnother, originsInWords, type Running } from '../model/build-origin.ts'
import { known } from '../model/fact.ts'
import type { LinkState } from '../model/link.ts'
import { runsItsHead } from '../model/run-revision.ts'
import { isSameName } from '../model/same-name.ts'
import { type Drawing, defineLink, stateOf } from './define.ts'

export const target = defineLink({
  id: 'target',
  facts: ['environment', 'subjects', 'build-provenance', 'deployment', 'run'],
  draw(facts) {
    const { state: stateOfWhat, text: what } = delivered(facts)
    const { state: stateOfWhere, text: where } = entered(facts)
    const another = ofAnotherRevision(facts)
    if (another !== undefined) return { state: 'contradictory', text: `${where} ${what} ${another}` }
    return { state: weakest(stateOfWhere, stateOfWhat), text: `${where} ${what}` }
  },
})

/** The environment that the job is in. */
function entered(facts: Facts): Drawing {
  const { environment } = facts
  if (environment.status === 'absent') return { state: 'unknown', text: 'The job is in no environment.' }
  if (environment.status === 'unavailable')
    return { state: 'unknown', text: 'Which environment the job is in was not seen.' }
  const { name, statements } = environment.value
  const others = statements.filter((statement) => !isSameName(statement.name, name)).map((other) => other.name)
  const differences = [
    ...(others.length === 0 ? [] : [`also named: ${others.join(', ')}`]),
    ...deploymentOfAnother(name, facts),
  ]
  if (differences.length > 0) return { state: 'contradictory', text: `${name}, but ${differences.join('; ')}.` }
  const proven = stateOf(environment.source.assurance)
  return { state: proven, text: `Environment ${name} (${proven}).` }
}

/**
 * A digest is what the step was given: nothing shows that just this arrived, wherever it was built. Where none was given, nothing is
 * said to have.
 */
function delivered(facts: Facts): Drawing {
  const { subjects } = facts
  if (subjects.status === 'absent') return { state: 'not-applicable', text: 'What was deployed is not named.' }
  if (subjects.status === 'unavailable') return { state: 'unknown', text: 'What was to be deployed could not be read.' }
  const named = subjects.value.map(({ name, sha256 }) => `${name} (sha256 ${sha256.slice(0, 12)}…)`)
  const declared = `Declared to be deployed: ${named.join(', ')}.`
  return { state: stateOf(subjects.source.assurance), text: [declared, ...origins(facts, subjects.value)].join(' ') }
}

/** A link is as weak as the weakest thing that it says. */
const weakest = (...states: readonly LinkState[]): LinkState =>
  WEAKEST_FIRST.find((state) => states.includes(state)) ?? 'verified'

const WEAKEST_FIRST = ['contradictory', 'unknown', 'declared'] as const

/** Where what is declared was built. */
function origins(facts: Facts, subjects: Parameters<typeof originsInWords>[0]): readonly string[] {
  const [provenance, running] = [known(facts['build-provenance']), runningIn(facts)]
  if (provenance === undefined || running === undefined) return ['Where it was built could not be seen.']
  return originsInWords(subjects, provenance, running)
}

function ofAnotherRevision(facts: Facts): string | undefined {
  const [provenance, running] = [known(facts['build-provenance']), runningIn(facts)]
  const another = provenance && running ? builtFromAnother(provenance, running) : []
  return another.length === 0
    ? undefined
    : `But what runs is ${running?.revisions.join(' or ')}, and by its verified provenance ${another.join('; ')}.`
}

function runningIn(facts: Facts): Running | undefined {
  const [run, deployment] = [known(facts.run), known(facts.deployment)]
  return run && { ...run, revisions: [...new Set([run.sha, ...(deployment ? [deployment.sha] : [])])] }
}

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

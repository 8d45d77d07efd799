import type { FactId, Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { defineAsk, type Field, ofFacts, type RecordSeen } from './define.ts'
import { provenEnvironment, result } from './target.ts'

const PLACES: readonly FactId[] = [
  'workflow-run',
  'job',
  'change-set',
  'pull-requests',
  'deployment',
  'subjects',
  'incident',
]

/** How many digests the field names. */
const MOST_NAMED = 10

const session: Field = {
  label: 'What it ran on, and in which sessions of agents',
  facts: ['job', 'execution'],
  claims: [],
  tell: (record) => {
    const machine = machineOf(record.facts)
    return machine && `${machine}; ${sessionsOf(record.agents)}`
  },
}

/** A4: actor and session, retained logs, target system, outcome, and what the record can be found by. */
export const investigableLater = defineAsk({
  id: 'investigable-later',
  fields: [
    ofFacts('Who started it, in which run', ['workflow-run'], starter),
    session,
    ofFacts('Where logs are kept, and how long', ['run', 'job', 'outcome'], retention),
    ofFacts('Target system', ['environment'], provenEnvironment),
    ofFacts('Outcome', ['deployment', 'outcome'], result),
    ofFacts('What it can be found by', PLACES, traces),
  ],
})

function starter(facts: Facts): string | undefined {
  const run = known(facts['workflow-run'])
  if (!run?.triggeringActor) return undefined
  const { login, id, type } = run.triggeringActor
  return `${login} (id ${id}, ${type}): run ${run.id}, attempt ${run.attempt ?? 'not told'}, by ${run.event}`
}

function machineOf(facts: Facts): string | undefined {
  const [job, execution] = [known(facts.job), known(facts.execution)]
  if (job === undefined || !execution?.runnerName) return undefined
  return `${execution.runnerName} (${execution.runnerEnvironment ?? 'not told whose'}) from ${job.startedAt}`
}

/** How many: the references themselves can be private, and stand in the record alone. */
function sessionsOf({ wrote, runs }: RecordSeen['agents']): string {
  const counted = [...wrote, ...runs].flatMap(({ title, sessions }) =>
    sessions.length === 0 ? [] : [`${sessions.length} of ${title}`],
  )
  return counted.length === 0
    ? 'no reference to a session of an agent is kept'
    : `sessions: ${counted.join(', ')}, by reference or digest under agents in the record`
}

function retention(facts: Facts): string | undefined {
  const [run, job] = [known(facts.run), known(facts.job)]
  const days = known(facts.outcome)?.retentionDays ?? null
  if (run === undefined || job === undefined || days === null) return undefined
  return `${run.serverUrl}/${run.repository}/actions/runs/${run.id}/job/${job.id}: ${days} days at the most, from ${job.startedAt}`
}

function traces(facts: Facts): string | undefined {
  const [run, job, range] = [known(facts['workflow-run']), known(facts.job), known(facts['change-set'])]
  const [pulls, deployment] = [known(facts['pull-requests']), known(facts.deployment)]
  const digests = (known(facts.subjects) ?? []).map(({ sha256 }) => `sha256:${sha256}`)
  const more = digests.length > MOST_NAMED ? ` and ${digests.length - MOST_NAMED} more` : ''
  const incident = known(facts.incident)?.reference ?? 'none named'
  if (!run || !job || !range?.complete || !pulls?.complete || !deployment) return undefined
  const numbers = pulls.items.map(({ number }) => `#${number}`).join(', ')
  return `commit ${range.head}, run ${run.id}, job ${job.id}, deployment ${deployment.id}, pull requests ${numbers || 'none'}, digests ${digests.slice(0, MOST_NAMED).join(', ') || 'none'}${more}, incident ${incident}`
}

import { attribute } from '../agents/attribution/attribute.ts'
import type { Agent } from '../agents/define.ts'
import type { Facts } from '../facts/index.ts'
import type { Attribution } from '../model/attribution.ts'
import { known } from '../model/fact.ts'

/** Which agents the facts show. What could not be seen shows none, which is no sign that there was none. */
export function attributionOf(facts: Facts, agents: readonly Agent[]): Attribution {
  const pulls = known(facts['pull-requests'])
  const run = known(facts['workflow-run'])
  const seen = {
    commits: known(facts['change-set'])?.commits ?? [],
    pullRequests: pulls?.items ?? [],
    numbersOf: pulls?.numbersOf ?? {},
    notes: known(facts['agent-notes'])?.items ?? [],
    requests: known(facts['agent-requests'])?.pullRequests ?? [],
    job: {
      actor: run?.actor ?? null,
      triggeringActor: run?.triggeringActor ?? null,
      uses: known(facts.workflow)?.uses.map(({ uses }) => uses) ?? [],
      commands: known(facts.workflow)?.agentCommands.map(({ name }) => name) ?? [],
      variables: known(facts.execution)?.agentMarkers ?? [],
    },
  }
  return attribute(seen, agents)
}

import { attribute } from '../agents/attribution/attribute.ts'
import type { AgentFound } from '../agents/attribution/attribution.ts'
import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

/** Which agents left a trace, in the change or in the job. Finding none does not show that there was none. */
export const agentWorkflow = defineLink({
  id: 'agent-workflow',
  facts: ['execution', 'workflow-run', 'workflow', 'change-set', 'pull-requests'],
  draw(facts) {
    const { wrote, runs } = agentsIn(facts)
    const found = [...wrote.map((agent) => told(agent, 'the change')), ...runs.map((agent) => told(agent, 'the job'))]
    if (found.length > 0) return { state: 'inferred', text: `Traces of agents: ${found.join('; ')}.` }
    const seen = facts['change-set'].status === 'observed' && facts['pull-requests'].status === 'observed'
    return {
      state: 'unknown',
      text: seen
        ? 'No trace of an agent in the change or the job; that shows no absence.'
        : 'No trace of an agent in the job; the change was not seen.',
    }
  },
})

function agentsIn(facts: Facts): { readonly wrote: readonly AgentFound[]; readonly runs: readonly AgentFound[] } {
  const pulls = known(facts['pull-requests'])
  const run = known(facts['workflow-run'])
  const { wrote, runs } = attribute({
    commits: known(facts['change-set'])?.commits ?? [],
    pullRequests: pulls?.items ?? [],
    numbersOf: pulls?.numbersOf ?? {},
    job: {
      actor: run?.actor ?? null,
      triggeringActor: run?.triggeringActor ?? null,
      uses: known(facts.workflow)?.uses.map(({ uses }) => uses) ?? [],
      variables: known(facts.execution)?.agentMarkers ?? [],
    },
  })
  return { wrote: wrote.filter(isAgent), runs: runs.filter(isAgent) }
}

/** Automation, such as dependency bots, is none. */
const isAgent = ({ kind }: AgentFound): boolean => kind === 'agent'

const told = ({ title, roles, tier }: AgentFound, where: string): string =>
  `${title} in ${where} (${roles.join(', ')}; asserted by ${tier === 'platform' ? 'GitHub' : 'the text'})`

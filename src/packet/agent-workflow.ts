import type { AgentFound } from '../model/attribution.ts'
import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

/** Which agents left a trace, in the change or in the job. Finding none does not show that there was none. */
export const agentWorkflow = defineLink({
  id: 'agent-workflow',
  facts: ['execution', 'workflow-run', 'workflow', 'change-set', 'pull-requests', 'agent-notes'],
  draw(facts, _, { wrote, runs }) {
    const unread = unreadIn(known(facts['agent-notes'])?.malformed.length ?? 0)
    const found = [
      ...wrote.filter(isAgent).map((agent) => told(agent, 'the change')),
      ...runs.filter(isAgent).map((agent) => told(agent, 'the job')),
    ]
    if (found.length > 0) return { state: 'inferred', text: `Traces of agents: ${found.join('; ')}.${unread}` }
    const seen = facts['change-set'].status === 'observed' && facts['pull-requests'].status === 'observed'
    return {
      state: 'unknown',
      text: seen
        ? `No trace of an agent in the change or the job; that shows no absence.${unread}`
        : 'No trace of an agent in the job; the change was not seen.',
    }
  },
})

const unreadIn = (count: number): string =>
  count === 0 ? '' : ` ${count} ${count === 1 ? 'note' : 'notes'} of agents could not be read.`

/** Automation, such as dependency bots, is none. */
const isAgent = ({ kind }: AgentFound): boolean => kind === 'agent'

const told = ({ title, roles, tier }: AgentFound, where: string): string =>
  `${title} in ${where} (${roles.join(', ')}; asserted by ${tier === 'platform' ? 'GitHub' : 'the text'})`

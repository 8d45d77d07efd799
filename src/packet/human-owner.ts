import type { AttributedChange } from '../model/attribution.ts'
import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

/** Who started the run stands in for the owner until somebody is named; a bot owns nothing, and nobody is named for an agent. */
export const humanOwner = defineLink({
  id: 'human-owner',
  facts: ['workflow-run', 'run', 'change-set', 'pull-requests', 'agent-notes'],
  draw(facts, _, { changes }) {
    const ownerless = changes.filter(({ agents, askersKnown }) => agents.length > 0 && !askersKnown).map(nameOf)
    if (ownerless.length > 0)
      return { state: 'unknown', text: `For whom an agent worked is not told of ${listed(ownerless)}.` }
    const started = known(facts['workflow-run'])?.triggeringActor
    if (started?.type === 'User')
      return { state: 'inferred', text: `${started.login} (id ${started.id}) started the run; no owner is declared.` }
    if (started)
      return { state: 'unknown', text: `${started.login} started the run and is a ${started.type}, not a person.` }
    const login = known(facts.run)?.triggeringActor ?? known(facts.run)?.actor
    return { state: 'unknown', text: `Only the runner says that ${login ?? 'somebody'} started the run.` }
  },
})

/** Changes that the one line of the link names. */
const MOST_NAMED = 5

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '')

const nameOf = ({ pullRequest, commits: [commit = ''] }: AttributedChange): string =>
  pullRequest === null ? commit.slice(0, 7) : `#${pullRequest}`

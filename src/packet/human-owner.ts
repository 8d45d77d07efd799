import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

/** Who started the run stands in for the owner until somebody is named; a bot owns nothing. */
export const humanOwner = defineLink({
  id: 'human-owner',
  facts: ['workflow-run', 'run'],
  draw(facts) {
    const started = known(facts['workflow-run'])?.triggeringActor
    if (started?.type === 'User')
      return { state: 'inferred', text: `${started.login} (id ${started.id}) started the run; no owner is declared.` }
    if (started)
      return { state: 'unknown', text: `${started.login} started the run and is a ${started.type}, not a person.` }
    const login = known(facts.run)?.triggeringActor ?? known(facts.run)?.actor
    return { state: 'unknown', text: `Only the runner says that ${login ?? 'somebody'} started the run.` }
  },
})

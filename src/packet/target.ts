import { known } from '../model/fact.ts'
import { isSameName } from '../model/same-name.ts'
import { defineLink, stateOf } from './define.ts'

export const target = defineLink({
  id: 'target',
  facts: ['environment', 'subjects'],
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
    const others = statements.filter((statement) => !isSameName(statement.name, name))
    if (others.length > 0)
      return {
        state: 'contradictory',
        text: `${name}, but also named: ${others.map((other) => other.name).join(', ')}. ${what}`,
      }
    return { state: stateOf(environment.source.assurance), text: `Environment ${name}. ${what}` }
  },
})

import type { Facts } from '../facts/index.ts'
import type { AttributedChange } from '../model/attribution.ts'
import { known } from '../model/fact.ts'
import { isNamed, type Ownership, ownerInWords } from '../model/owner.ts'
import { type Drawing, defineLink } from './define.ts'

/**
 * Who answers for it, apart from who asked for it or started it. Who started the run stands in until somebody is named; a bot
 * owns nothing, and where it is not told for whom an agent worked, no owner makes up for that.
 */
export const humanOwner = defineLink({
  id: 'human-owner',
  facts: [
    'workflow-run',
    'run',
    'change-set',
    'pull-requests',
    'agent-notes',
    'agent-requests',
    'policy-file',
    'code-owners',
  ],
  draw(facts, _, { changes }, owner) {
    const ownerless = changes.filter(({ agents, askersKnown }) => agents.length > 0 && !askersKnown).map(nameOf)
    const answers = isNamed(owner) ? ` Answering for it: ${ownerInWords(owner)}.` : ''
    if (ownerless.length > 0)
      return { state: 'unknown', text: `For whom an agent worked is not told of ${listed(ownerless)}.${answers}` }
    const started = starter(facts, owner)
    return answers === '' ? started : { state: 'declared', text: `${started.text}${answers}` }
  },
})

function starter(facts: Facts, owner: Ownership): Drawing {
  const started = known(facts['workflow-run'])?.triggeringActor
  if (started?.type === 'User')
    return { state: 'inferred', text: `${started.login} (id ${started.id}) started the run${unowned(owner)}.` }
  if (started)
    return { state: 'unknown', text: `${started.login} started the run and is a ${started.type}, not a person.` }
  const login = known(facts.run)?.triggeringActor ?? known(facts.run)?.actor
  return { state: 'unknown', text: `Only the runner says that ${login ?? 'somebody'} started the run.` }
}

function unowned(owner: Ownership): string {
  if (isNamed(owner)) return ''
  return owner.missing === 'nobody' ? '; no owner is declared' : '; who answers for it was not seen'
}

/** Changes that the one line of the link names. */
const MOST_NAMED = 5

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '')

const nameOf = ({ pullRequest, commits: [commit = ''] }: AttributedChange): string =>
  pullRequest === null ? commit.slice(0, 7) : `#${pullRequest}`

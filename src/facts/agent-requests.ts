import { accountsIn } from '../agents/attribution/askers-by-hit.ts'
import { changesIn } from '../agents/attribution/changes.ts'
import { hitsInChange, isWriting } from '../agents/attribution/hits.ts'
import { byLoginToo } from '../agents/reading/call.ts'
import { agentRequests as schema } from '../model/agent-request.ts'
import { known, observed, unavailable } from '../model/fact.ts'
import { agentNotes } from './agent-notes.ts'
import { changeSet } from './change-set.ts'
import { defineFact } from './define.ts'
import { policyFile } from './policy-file.ts'
import { pullRequests } from './pull-requests.ts'
import { conversationsAnswer } from './reading/conversation-answer.ts'
import { readCalls } from './reading/conversations.ts'
import { knownAgents } from './reading/policy-text.ts'

export const agentRequests = defineFact({
  id: 'agent-requests',
  title: 'Who called an agent in the pull requests that show one',
  permissions: ['pull-requests: read'],
  source: { assurance: 'api', from: 'GraphQL PullRequest.timelineItems' },
  needs: { changeSet, pullRequests, agentNotes, policyFile },
  answers: [conversationsAnswer],
  schema,
  async collect(world, given) {
    if (given.changeSet.status !== 'observed' || given.pullRequests.status !== 'observed')
      return unavailable('needs-another-fact', 'The pull requests of the deployment could not be seen.')
    const { items, numbersOf } = given.pullRequests.value
    const agents = await knownAgents(known(given.policyFile))
    const changes = changesIn({
      commits: given.changeSet.value.commits,
      pullRequests: items,
      numbersOf,
      notes: known(given.agentNotes)?.items ?? [],
      requests: [],
    })
    const showing = changes.filter((change) => hitsInChange(change, agents).some(isWriting))
    const numbers = showing.flatMap(({ pullRequest }) => pullRequest?.number ?? [])
    const callable = byLoginToo(agents, showing.flatMap(accountsIn))
    return observed({ pullRequests: await readCalls(world, numbers, callable) })
  },
})

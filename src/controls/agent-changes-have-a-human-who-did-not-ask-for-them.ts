import { known } from '../model/fact.ts'
import { answerFor } from '../review/claim.ts'
import { judgeIndependence } from '../review/pull-request.ts'
import { judgeAgentChanges } from '../review/range.ts'
import { defineControl } from './define.ts'

export const agentChangesHaveAHumanWhoDidNotAskForThem = defineControl({
  id: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  title: 'A human who did not ask for it approved every change that an agent had a hand in',
  reads: ['run', 'repository', 'change-set', 'pull-requests'],
  consults: ['merges'],
  remedy:
    'Let somebody else than the person who asked an agent for a change approve it, and let agents name who asked: as co-author, or by opening the pull request in that name.',
  judge({ run, repository, 'change-set': changeSet, 'pull-requests': pullRequests }, { machineAccounts }, consulted) {
    const answer = answerFor(
      { changeSet, pullRequests, merges: known(consulted.merges), run, repository, machineAccounts },
      (range) => judgeAgentChanges(range, (pull) => judgeIndependence(pull, range.knowledge)),
      WORDS,
    )
    return answer.range === undefined ? answer : { ...answer, limits: [...(answer.limits ?? []), LIMIT] }
  },
})

const WORDS = {
  holds: 'with an agent’s hand, and approved by a human who did not ask for it',
  fails: 'show an agent’s hand and no approval of a human who did not ask for it',
}

const LIMIT = 'An agent that leaves no trace looks like the person whose account it uses.'

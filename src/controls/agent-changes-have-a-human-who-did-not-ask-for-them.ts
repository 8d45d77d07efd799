import { answerFor } from '../review/claim.ts'
import { judgeIndependence } from '../review/pull-request.ts'
import { judgeAgentChanges } from '../review/range.ts'
import { withoutTrust } from '../review/without-trust.ts'
import { defineControl } from './define.ts'

export const agentChangesHaveAHumanWhoDidNotAskForThem = defineControl({
  id: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  title: 'A human who did not ask for it approved every change that an agent had a hand in',
  reads: ['run', 'job', 'repository', 'change-set', 'pull-requests', 'agent-notes'],
  consults: ['agent-requests', 'earlier-record', 'merges', 'policy-file'],
  remedy:
    'Let somebody else than the person who asked an agent for a change approve it, and let agents name who asked: as co-author, or by opening the pull request in that name.',
  judge(_, { range }) {
    const answer = answerFor(
      range && withoutTrust(range),
      (given) => judgeAgentChanges(given, (pull) => judgeIndependence(pull, given.knowledge)),
      WORDS,
    )
    return answer.range === undefined ? answer : { ...answer, limits: [...(answer.limits ?? []), ...LIMITS] }
  },
})

const WORDS = {
  holds: 'with an agent’s hand, and approved by a human who did not ask for it',
  fails: 'show an agent’s hand and no approval of a human who did not ask for it',
}

const LIMITS = [
  'An agent that leaves no trace looks like the person whose account it uses.',
  'What was asked of an agent outside the pull request, through a machine, by another word than its name, or in a comment that is gone or was edited since, is not seen.',
]

import { answerFor } from '../review/claim.ts'
import { judgeIndependence } from '../review/pull-request.ts'
import { judgeReviews } from '../review/range.ts'
import { defineControl } from './define.ts'

export const everyChangeWasReviewedByAnIndependentHuman = defineControl({
  id: 'every-change-was-reviewed-by-an-independent-human',
  title: 'A human who had no part in it approved every change in this deployment',
  reads: ['run', 'job', 'repository', 'change-set', 'pull-requests', 'agent-notes'],
  consults: ['agent-requests', 'earlier-record', 'merges', 'policy-file'],
  remedy:
    'Have every pull request approved by somebody who can push and who neither opened it, nor wrote, committed or pushed any of it, nor had an agent work on it.',
  judge(_, { range }) {
    const answer = answerFor(
      range,
      (given) => judgeReviews(given, (pull) => judgeIndependence(pull, given.knowledge)),
      WORDS,
    )
    return answer.outcome === 'not-applicable' ? answer : { ...answer, limits: [...(answer.limits ?? []), LIMIT] }
  },
})

const WORDS = {
  holds: 'through a pull request that an independent human approved',
  fails: 'had no approval of an independent human',
}

const LIMIT = 'Whether an approval was given for the final revision is another claim.'

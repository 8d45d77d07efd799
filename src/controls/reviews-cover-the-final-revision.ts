import { answerFor } from '../review/claim.ts'
import { judgeCoverage } from '../review/pull-request.ts'
import { judgeReviews } from '../review/range.ts'
import { defineControl } from './define.ts'

export const reviewsCoverTheFinalRevision = defineControl({
  id: 'reviews-cover-the-final-revision',
  title: 'Every change was approved after the server had its final content',
  reads: ['run', 'job', 'repository', 'change-set', 'pull-requests', 'agent-notes'],
  consults: ['agent-requests', 'earlier-record', 'merges', 'policy-file'],
  remedy:
    'Have the last push of every pull request approved by an independent human, and turn on "Dismiss stale pull request approvals when new commits are pushed" for the branch.',
  judge(_, { range }) {
    return answerFor(range, (given) => judgeReviews(given, (pull) => judgeCoverage(pull, given.knowledge)), WORDS)
  },
})

const WORDS = {
  holds: 'through a pull request whose final content an independent human approved',
  fails: 'had no approval of their final content by an independent human',
}

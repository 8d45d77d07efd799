import { answerFor } from '../review/claim.ts'
import { judgeOrigins } from '../review/range.ts'
import { defineControl } from './define.ts'

export const everyCommitCameThroughAPullRequest = defineControl({
  id: 'every-commit-came-through-a-pull-request',
  title: 'Every commit in this deployment came through a merged pull request',
  reads: ['run', 'repository', 'change-set', 'pull-requests'],
  consults: ['earlier-record', 'merges'],
  remedy: 'Bring in every change through a pull request, and require one in the rules of the branch.',
  judge(_, { range }) {
    return answerFor(range, judgeOrigins, WORDS)
  },
})

const WORDS = {
  holds: 'through a merged pull request',
  fails: 'came through no merged pull request',
}

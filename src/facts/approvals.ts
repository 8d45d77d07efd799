import { createHash } from 'node:crypto'
import { accountOrGhost, toAccount } from '../model/account.ts'
import { mapSeen } from '../model/fact.ts'
import { list, nullable, object, oneOf, text } from '../model/schema.ts'
import { defineFact } from './define.ts'

export const approvals = defineFact({
  id: 'approvals',
  title: 'Who was asked to let the run into its environments, and what they said',
  permissions: ['actions: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals' },
  needs: {},
  schema: list(
    object({
      by: accountOrGhost,
      state: oneOf(['approved', 'rejected', 'pending']),
      environments: list(text()),
      commentDigest: nullable(text('sha256 of the comment; null when none was written. The comment is not kept.')),
    }),
    'GitHub tells neither the time nor the attempt of an approval.',
  ),
  // https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
  async collect({ github, runner }) {
    const answer = await github.get('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', {
      run_id: runner.runId,
    })
    return mapSeen(answer, (reviews) =>
      reviews.map((review) => ({
        by: review.user ? toAccount(review.user) : null,
        state: review.state,
        environments: review.environments.map((environment) => environment.name ?? ''),
        commentDigest: digestOf(review.comment),
      })),
    )
  },
})

const digestOf = (comment: string): string | null =>
  comment === '' ? null : `sha256:${createHash('sha256').update(comment).digest('hex')}`

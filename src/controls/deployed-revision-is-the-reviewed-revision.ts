import type { Checkout } from '../facts/reading/workflow/declarations.ts'
import { builtFromAnother } from '../model/build-origin.ts'
import { known } from '../model/fact.ts'
import { NO_SUCH_JOB } from '../review/workflow-file.ts'
import { defineControl } from './define.ts'

export const deployedRevisionIsTheReviewedRevision = defineControl({
  id: 'deployed-revision-is-the-reviewed-revision',
  title: 'What was judged, what the job runs on and what GitHub deployed is one revision',
  reads: ['run', 'workflow-run', 'job', 'change-set', 'deployment', 'workflow'],
  consults: ['build-provenance'],
  remedy:
    'Start the deploying run for the very commit that is to be deployed, by a push, a release or by hand, not by a pull request; deploy what was built from it; and let actions/checkout take that one, without a `ref`.',
  judge(values, _, { 'build-provenance': provenance }) {
    const { run, job, deployment, workflow: file } = values
    const changeSet = values['change-set']
    const workflowRun = values['workflow-run']
    if (run === undefined || job === undefined || changeSet === undefined || workflowRun === undefined)
      return { outcome: 'unknown', reasons: ['fact-absent'], because: 'Not every revision is told.' }
    const told: readonly (readonly [string, unknown])[] = [
      ['the reviews', changeSet.head],
      ['the run', workflowRun.headSha],
      ['the job', job.headSha],
      ...(deployment === undefined ? [] : [['the deployment', deployment.sha] as const]),
    ]
    const others = told.filter(([, sha]) => sha !== run.sha).map(([what]) => what)
    if (others.length > 0)
      return {
        outcome: 'fail',
        reasons: ['revisions-differ'],
        because: `The runner has ${run.sha.slice(0, 7)}, and another is that of ${others.join(', ')}.`,
      }
    const built = known(provenance)
    const another = built === undefined ? [] : builtFromAnother(built, { ...run, revisions: [run.sha] })
    if (another.length > 0)
      return {
        outcome: 'fail',
        reasons: ['artifact-built-from-another-revision'],
        because: `The run is of ${run.sha}, and by its verified provenance ${another.join('; ')}.`,
      }
    if (!file?.jobFound) return NO_SUCH_JOB
    const elsewhere = file.checkouts.filter((checkout) => !isOfRun(checkout, run))
    if (elsewhere.length > 0)
      return {
        outcome: 'unknown',
        reasons: ['another-revision-checked-out'],
        because: `The job checks out what need not be ${run.sha.slice(0, 7)}: ${elsewhere.map(inWords).join(', ')}.`,
      }
    return {
      outcome: 'pass',
      reasons: ['everything-names-one-revision'],
      because: `All name ${run.sha.slice(0, 7)}: ${told.map(([what]) => what).join(', ')}.`,
      limits: [LIMIT],
    }
  },
})

/** Whether what is checked out is surely the revision of the run, or surely of another repository. A branch moves on, and so may a tag. */
function isOfRun({ repository, ref }: Checkout, run: { readonly repository: string; readonly sha: string }): boolean {
  const isOther = repository !== null && !isExpression(repository) && !isSame(repository, run.repository)
  const isOwn =
    repository === null || isSame(repository, run.repository) || isSame(bare(repository), 'github.repository')
  return isOther || (isOwn && (ref === null || isSame(bare(ref), 'github.sha') || isSame(ref, run.sha)))
}

const isExpression = (written: string): boolean => written.includes('${{')
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** What stands between the braces, if that is all there is. */
const bare = (written: string): string => (/^\$\{\{([\w.\s]+)\}\}$/.exec(written)?.[1] ?? '').trim()

const inWords = ({ repository, ref }: Checkout): string =>
  [repository, ref].filter((part) => part !== null).join(' at ')

const LIMIT =
  'That what was built and deployed was made of this revision alone is not shown by it: commands, other actions and other repositories can bring in more.'

import { notUnderstoodOf } from '../credentials/of-job.ts'
import { known } from '../model/fact.ts'
import { NO_SUCH_JOB, notUnderstoodAt } from '../review/workflow-file.ts'
import { defineControl } from './define.ts'

export const actionsArePinned = defineControl({
  id: 'actions-are-pinned',
  title: 'Everything that the job uses is named by a commit or a digest',
  reads: ['workflow'],
  consults: ['workflow-calls'],
  remedy:
    'Write the full commit id behind the `@` of every `uses:`, and behind the name of every image its digest: `@sha256:…`.',
  judge({ workflow: file }, _judging, { 'workflow-calls': callsFact }) {
    if (!file?.jobFound) return NO_SUCH_JOB
    const calls = known(callsFact)
    const used = [...file.uses, ...(calls?.ways.flat().map(({ call }) => call) ?? [])]
    const named = [
      ...used.map(({ uses, pin }) => ({ name: uses, pin })),
      ...file.images.map(({ image, pin }) => ({ name: image, pin })),
    ]
    const namedBy = (...pins: readonly string[]) => [
      ...new Set(named.filter(({ pin }) => pins.includes(pin)).map(({ name }) => name)),
    ]
    const loose = namedBy('ref', 'none')
    if (loose.length > 0)
      return {
        outcome: 'fail',
        reasons: ['not-pinned'],
        because: `Named by what can be made to mean something else: ${loose.join(', ')}.`,
      }
    const open = namedBy('expression')
    if (open.length > 0)
      return {
        outcome: 'unknown',
        reasons: ['image-known-only-at-run-time'],
        because: `Which images these come to is known only when the job runs: ${open.join(', ')}.`,
      }
    const notUnderstood = notUnderstoodOf(file, { 'workflow-calls': callsFact })
    if (notUnderstood.length > 0) return notUnderstoodAt(notUnderstood)
    if (calls?.complete !== true || calls.ways.length === 0)
      return {
        outcome: 'unknown',
        reasons: ['callers-not-all-seen'],
        because: 'Not every workflow on the way to this job was seen.',
      }
    return {
      outcome: 'pass',
      reasons: ['everything-pinned'],
      because: `All ${named.length} are named by commit or digest, or lie beside the code.`,
      limits: [
        'What those actions use in turn was not looked into.',
        ...(file.uses.some(({ uses }) => uses.startsWith('./')) ? [IN_WORKSPACE] : []),
      ],
    }
  },
})

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#example-using-an-action-in-the-same-repository-as-the-workflow */
const IN_WORKSPACE =
  'What a step names by a path that begins with `./` is taken from the workspace: it is of the same commit if that is what was checked out there, and was left as it was.'

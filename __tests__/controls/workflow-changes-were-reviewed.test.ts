import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/controls/evaluate.ts'
import { workflowChangesWereReviewed as control } from '../../src/controls/workflow-changes-were-reviewed.ts'
import type { Facts } from '../../src/facts/index.ts'
import type { FileChanges } from '../../src/model/governing.ts'
import { omar, someFacts, unseen, VALUES, type Values } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

const judge = (facts: Facts, machineAccounts: readonly number[] = []) =>
  evaluate(facts, judging(facts, { 'machine-accounts': machineAccounts })).find(({ control: id }) => id === control.id)
const sha = VALUES['change-set'].head
const files = VALUES['governing-files']
const changed = (changes: FileChanges, values: Partial<Values> = {}, others: Partial<Facts> = {}) => {
  const workflows = { ...files.workflows, head: '7'.repeat(40), changes }
  return someFacts({ 'governing-files': { ...files, workflows }, ...values }, others)
}
const byHead: FileChanges = { complete: true, commits: [sha] }

describe('workflow-changes-were-reviewed', () => {
  it('does not apply where the workflows are the same all along', () => {
    expect(judge(someFacts())).toMatchObject({
      outcome: 'not-applicable',
      reasons: ['workflows-unchanged'],
      because: 'The workflows are as they were where the range begins.',
    })
  })

  it('is about what was changed and taken back again, and is not known where that was not seen', () => {
    const back = (changes: FileChanges) =>
      someFacts({ 'governing-files': { ...files, workflows: { ...files.workflows, changes } } })
    expect(judge(back(byHead))?.outcome).toBe('pass')
    expect(judge(back(byHead), [omar.id])?.outcome).toBe('fail')
    expect(judge(back({ complete: false, commits: [] }))).toMatchObject({
      outcome: 'unknown',
      because: 'Whether it was changed, and by which commits, was not all seen.',
    })
    expect(judge(someFacts({ 'change-set': { ...VALUES['change-set'], complete: false } }))?.outcome).toBe('unknown')
  })

  it('is unknown where the job is defined in another repository, even at a commit of the same id', () => {
    const elsewhere = { workflow: { ...VALUES.workflow, repository: 'acme/ci' } }
    for (const facts of [someFacts(elsewhere), changed(byHead, elsewhere)])
      expect(judge(facts)).toMatchObject({
        ...{ outcome: 'unknown', reasons: ['workflow-defined-in-another-repository'] },
        because: expect.stringContaining('acme/ci'),
      })
  })

  it('holds when what changed them was approved in its final form, and says who owns the file', () => {
    expect(judge(changed(byHead))).toMatchObject({
      outcome: 'pass',
      because:
        '1 commit came in: each with changes to the workflows, through a pull request whose final content an independent human approved.',
      range: { commits: [{ sha }], pullRequests: [{ number: 7, reviews: [{ reason: 'saw-the-final-revision' }] }] },
      limits: [expect.stringContaining('outside of `.github/workflows`'), expect.stringContaining('is owned by @omar')],
    })
  })

  it('does not when nobody who counts approved it', () => {
    expect(judge(changed(byHead), [omar.id])).toMatchObject({
      outcome: 'fail',
      because:
        '1 of 1 commit changed the workflows and had no approval of their final content by an independent human: #7 (no approval counts).',
    })
  })

  it('comes out the same whoever owns the file, seen or not', () => {
    for (const outcome of ['pass', 'fail']) {
      const machines = outcome === 'pass' ? [] : [omar.id]
      expect(judge(changed(byHead, {}, { 'code-owners': unseen('code-owners') }), machines)?.outcome).toBe(outcome)
    }
  })

  it.each([
    ['the history of the folder was not all seen', changed({ complete: false, commits: [sha] }), 'range-not-all-read'],
    ['no commit is known to have changed it', changed({ complete: true, commits: [] }), 'changing-commits-not-seen'],
    [
      'the folder is said not to be there',
      someFacts({ 'governing-files': { ...files, workflows: { ...files.workflows, base: null, head: null } } }),
      'workflow-not-of-the-deployed-revision',
    ],
    ['the file that defines the job was not seen', someFacts({}, { workflow: unseen('workflow') }), 'fact-unavailable'],
    [
      'the job is defined at another commit',
      someFacts({ workflow: { ...VALUES.workflow, commit: 'e'.repeat(40) } }),
      'workflow-not-of-the-deployed-revision',
    ],
    [
      'the run was started from another commit',
      someFacts({ run: { ...VALUES.run, workflowSha: 'e'.repeat(40) } }),
      'workflow-not-of-the-deployed-revision',
    ],
  ])('is not known where %s', (_, facts, reason) => {
    expect(judge(facts)).toMatchObject({ outcome: 'unknown', reasons: [reason] })
  })

  it('is known where the runner does not tell the commit that was started, but the file was seen at the one deployed', () => {
    expect(judge(someFacts({ run: { ...VALUES.run, workflowSha: null } }))?.outcome).toBe('not-applicable')
  })

  it('goes by the head where nothing was deployed before, and says so', () => {
    const first = { 'change-set': { ...VALUES['change-set'], kind: 'first', base: null, complete: false } } as const
    expect(judge(changed(byHead, first))).toMatchObject({
      outcome: 'pass',
      limits: expect.arrayContaining([expect.stringContaining('only the head was judged')]),
    })
  })

  it('does not apply to a rollback', () => {
    const back = { ...VALUES['change-set'], kind: 'rollback', total: 0, commits: [] } as const
    expect(judge(changed({ complete: true, commits: [] }, { 'change-set': back }))).toMatchObject({
      outcome: 'not-applicable',
      limits: [],
    })
  })
})

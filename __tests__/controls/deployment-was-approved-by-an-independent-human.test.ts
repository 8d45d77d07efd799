import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deploymentWasApprovedByAnIndependentHuman as control } from '../../src/controls/deployment-was-approved-by-an-independent-human.ts'
import { evaluate } from '../../src/controls/evaluate.ts'
import type { Facts } from '../../src/facts/index.ts'
import type { Account } from '../../src/model/account.ts'
import type { Outcome } from '../../src/model/conclusions.ts'
import type { FindingReason } from '../../src/model/finding-reason.ts'
import { factIds, withUnseen } from '../fakes/any-facts.ts'
import { mia, none, omar, someFacts, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

type Approval = ValueOf<'approvals'>[number]

const lena = { login: 'lena', id: 103, type: 'User' } as const
const by = (account: Approval['by'], changes: Partial<Approval> = {}): Approval => ({
  by: account,
  state: 'approved',
  environments: ['production'],
  commentDigest: null,
  ...changes,
})
const judge = (facts: Facts, machineAccounts: readonly number[] = []) =>
  evaluate(facts, judging(facts, { 'machine-accounts': machineAccounts })).find(({ control: id }) => id === control.id)
const approvedBy = (...approvals: readonly Approval[]) => someFacts({ approvals })
const run = (attempt: number, ...approvals: readonly Approval[]) =>
  someFacts({ approvals, run: { ...VALUES.run, attempt } })
const started = (starters: Partial<ValueOf<'workflow-run'>>, ...approvals: readonly Approval[]) =>
  someFacts({ approvals, 'workflow-run': { ...VALUES['workflow-run'], ...starters } })

const ranged = (changes: Partial<ValueOf<'change-set'>>) =>
  someFacts({ 'change-set': { ...VALUES['change-set'], ...changes } })
const by_ = (account: Account | null) => ({ account, isWebFlow: false })
const proposed = (changes: Partial<ValueOf<'pull-requests'>['items'][number]>) =>
  someFacts({
    'pull-requests': {
      ...VALUES['pull-requests'],
      items: VALUES['pull-requests'].items.map((pull) => ({ ...pull, ...changes })),
    },
  })
const written = (...authors: readonly (Account | null)[]) => {
  const [pull] = VALUES['pull-requests'].items
  const items = (pull?.commits.items ?? []).map((commit) => ({ ...commit, authors: authors.map(by_) }))
  return proposed({ commits: { complete: true, items } })
}
const pushedBy = (account: Account) => {
  const [pull] = VALUES['pull-requests'].items
  return proposed({
    heads: {
      complete: true,
      items: [{ sha: pull?.headSha ?? '', at: '2026-03-02T08:00:00Z', by: account, kind: 'push' }],
    },
  })
}
const direct = (author: Account | null) =>
  someFacts({
    'change-set': {
      ...VALUES['change-set'],
      commits: VALUES['change-set'].commits.map((commit) => ({ ...commit, authors: [by_(author)] })),
    },
    'pull-requests': { ...VALUES['pull-requests'], items: [] },
  })

const sent = (sender: Account | null) => someFacts({ event: { ...VALUES.event, sender } })

const onStaging = { ...VALUES.deployment, environment: 'staging' }
const unguarded = { ...VALUES['environment-protection'], reviewers: [] }
const moved = (...steps: readonly (readonly [state: string, creator: { login: string; id: number; type: string }])[]) =>
  someFacts({
    deployment: {
      ...VALUES.deployment,
      statuses: {
        complete: true,
        items: steps.map(([state, creator], at) => ({ state, at: `2026-11-23T10:0${at}:00Z`, creator })),
      },
    },
  }).deployment
const letInBy = (creator: typeof lena | typeof omar) => moved(['WAITING', creator], ['IN_PROGRESS', creator])
const cut = (deployment: Facts['deployment']): Facts['deployment'] => {
  if (deployment.status !== 'observed') return deployment
  const { value } = deployment
  return { ...deployment, value: { ...value, statuses: { ...value.statuses, complete: false } } }
}
const twice = [by(omar), by(omar)]
const gone = by(null)
const bot = by({ login: 'auto[bot]', id: 104, type: 'Bot' })

const TABLE: readonly (readonly [string, Facts, Outcome, string, FindingReason])[] = [
  [
    'somebody else approved',
    approvedBy(by(omar)),
    'pass',
    'omar approved it, and neither started the run nor had a part in the change.',
    'independent-approval',
  ],
  ['two others approved', approvedBy(by(omar), by(lena)), 'pass', 'omar, lena approved it', 'independent-approval'],
  [
    'the name is in another case',
    approvedBy(by(omar, { environments: ['Production'] })),
    'pass',
    'omar approved',
    'independent-approval',
  ],
  [
    'nobody did, though it is required',
    approvedBy(),
    'fail',
    'no approval is recorded',
    'required-review-not-recorded',
  ],
  [
    'nobody did, and nobody had to',
    someFacts({ approvals: [], 'environment-protection': unguarded }),
    'fail',
    'Nobody approved it.',
    'nobody-approved-the-deployment',
  ],
  ['the starter did', approvedBy(by(mia)), 'fail', 'mia (started the run)', 'no-independent-approval'],
  [
    'an author of what came in did',
    written(omar),
    'fail',
    'omar (had a part in the change)',
    'no-independent-approval',
  ],
  [
    'who wrote with an author did',
    written(mia, omar),
    'fail',
    'omar (had a part in the change)',
    'no-independent-approval',
  ],
  ['who pushed the change did', pushedBy(omar), 'fail', 'omar (had a part in the change)', 'no-independent-approval'],
  [
    'somebody unknown wrote with the author',
    written(mia, null),
    'unknown',
    'Not everybody who had a part',
    'people-behind-the-change-not-all-known',
  ],
  [
    'an author of a direct commit did',
    direct(omar),
    'fail',
    'omar (had a part in the change)',
    'no-independent-approval',
  ],
  [
    'somebody unknown committed directly',
    direct(null),
    'unknown',
    'Not everybody who had a part',
    'people-behind-the-change-not-all-known',
  ],
  [
    'the commits could not be seen',
    withUnseen(someFacts(), ['change-set']),
    'unknown',
    'Not everybody who had a part',
    'people-behind-the-change-not-all-known',
  ],
  [
    'the pull requests could not be seen',
    withUnseen(someFacts(), ['pull-requests']),
    'unknown',
    'Not everybody who had a part',
    'people-behind-the-change-not-all-known',
  ],
  [
    'not all commits were read',
    ranged({ complete: false }),
    'unknown',
    'Not everybody who had a part',
    'people-behind-the-change-not-all-known',
  ],
  [
    'it is a redeployment',
    ranged({ kind: 'redeploy', total: 0, commits: [] }),
    'pass',
    'omar approved it',
    'independent-approval',
  ],
  [
    'it is a rollback',
    ranged({ kind: 'rollback', total: 0, commits: [] }),
    'pass',
    'omar approved it',
    'independent-approval',
  ],
  [
    'it is the first, of which only the head is known',
    ranged({ kind: 'first', complete: false }),
    'pass',
    'omar',
    'independent-approval',
  ],
  [
    'the starter did, under a new name',
    approvedBy(by({ ...mia, login: 'mia2' })),
    'fail',
    'mia2 (started the run)',
    'no-independent-approval',
  ],
  [
    'a namesake of the starter did',
    approvedBy(by({ ...omar, login: 'mia' })),
    'pass',
    'mia approved it',
    'independent-approval',
  ],
  [
    'the user account of a known agent did, which no policy lists',
    approvedBy(by({ login: 'kiro-agent', id: 244629292, type: 'User' })),
    'fail',
    'kiro-agent (not a user account)',
    'no-independent-approval',
  ],
  [
    'who started it again did',
    started({ triggeringActor: omar }, by(omar)),
    'fail',
    'omar (started the run)',
    'no-independent-approval',
  ],
  ['who sent the event did', sent(omar), 'fail', 'omar (started the run)', 'no-independent-approval'],
  ['nobody sent the event, as on a schedule', sent(null), 'pass', 'omar approved it', 'independent-approval'],
  [
    'there is no event to read',
    { ...someFacts(), event: none('event') },
    'pass',
    'omar approved it',
    'independent-approval',
  ],
  [
    'some did, of whom none is independent',
    approvedBy(by(mia), bot),
    'fail',
    'approved it: mia (started the run), auto[bot] (not a user account).',
    'no-independent-approval',
  ],
  ['a bot did', approvedBy(bot), 'fail', 'not a user account', 'no-independent-approval'],
  ['an account that is gone did', approvedBy(gone), 'unknown', 'is gone', 'approver-account-is-gone'],
  ['one that is gone and the starter did', approvedBy(gone, by(mia)), 'unknown', 'is gone', 'approver-account-is-gone'],
  [
    'one that is gone and another did',
    approvedBy(gone, by(omar)),
    'unknown',
    'Some approvals',
    'deciding-approval-not-told',
  ],
  [
    'the starter and another did',
    approvedBy(by(mia), by(omar)),
    'unknown',
    'Some approvals',
    'deciding-approval-not-told',
  ],
  [
    'it was for another environment',
    approvedBy(by(omar, { environments: ['staging'] })),
    'fail',
    'no approval',
    'required-review-not-recorded',
  ],
  [
    'it was for no environment at all',
    approvedBy(by(omar, { environments: [] })),
    'fail',
    'no approval',
    'required-review-not-recorded',
  ],
  [
    'it is still pending',
    approvedBy(by(omar, { state: 'pending' })),
    'fail',
    'no approval',
    'required-review-not-recorded',
  ],
  [
    'somebody rejected',
    approvedBy(by(omar, { state: 'rejected' })),
    'fail',
    'omar rejected it.',
    'rejected-by-a-reviewer',
  ],
  [
    'a deleted account rejected',
    approvedBy(by(null, { state: 'rejected' })),
    'fail',
    'a deleted account rejected',
    'rejected-by-a-reviewer',
  ],
  [
    'one rejected, one approved',
    approvedBy(by(lena), by(omar, { state: 'rejected' })),
    'fail',
    'omar rejected it.',
    'rejected-by-a-reviewer',
  ],
  [
    'it was rejected in some attempt',
    run(2, by(lena), by(omar, { state: 'rejected' })),
    'unknown',
    'not told whether',
    'rejected-in-an-attempt-not-told',
  ],
  [
    'the first attempt was approved',
    run(2, by(omar)),
    'unknown',
    'Attempt 2 may be running on',
    'approval-of-an-earlier-attempt',
  ],
  ['each attempt may have been approved', run(2, ...twice), 'unknown', 'Attempt 2', 'approval-of-an-earlier-attempt'],
  [
    "the deployment's statuses tell who let it in",
    { ...run(2, ...twice), deployment: letInBy(omar) },
    'pass',
    'omar',
    'independent-approval',
  ],
  [
    'they tell that somebody else did',
    { ...run(2, ...twice), deployment: letInBy(lena) },
    'unknown',
    'Attempt 2',
    'approval-of-an-earlier-attempt',
  ],
  [
    'they tell that one of several did',
    { ...run(2, by(lena), by(omar)), deployment: letInBy(omar) },
    'pass',
    'lena, omar approved it',
    'independent-approval',
  ],
  [
    'they tell who moved it on before it waited, and who did then',
    { ...run(2, ...twice), deployment: moved(['QUEUED', omar], ['WAITING', omar], ['IN_PROGRESS', lena]) },
    'unknown',
    'Attempt 2',
    'approval-of-an-earlier-attempt',
  ],
  [
    'they tell of the attempt before as well, and that somebody else let this one in',
    {
      ...run(2, ...twice),
      deployment: moved(['WAITING', omar], ['QUEUED', omar], ['FAILURE', omar], ['WAITING', lena], ['QUEUED', lena]),
    },
    'unknown',
    'Attempt 2',
    'approval-of-an-earlier-attempt',
  ],
  [
    'they tell of the attempt before as well, and who let this one in',
    {
      ...run(2, ...twice),
      deployment: moved(['WAITING', lena], ['QUEUED', lena], ['WAITING', lena], ['QUEUED', omar]),
    },
    'pass',
    'omar',
    'independent-approval',
  ],
  [
    'they are not all told',
    { ...run(2, ...twice), deployment: cut(letInBy(omar)) },
    'unknown',
    'Attempt 2',
    'approval-of-an-earlier-attempt',
  ],
  [
    'they tell of no waiting',
    { ...run(2, ...twice), deployment: moved(['QUEUED', omar], ['IN_PROGRESS', omar]) },
    'unknown',
    'Attempt 2',
    'approval-of-an-earlier-attempt',
  ],
  ['two of three attempts were', run(3, ...twice), 'unknown', 'Attempt 3', 'approval-of-an-earlier-attempt'],
  [
    'the deployment did not wait',
    { ...run(2, ...twice), deployment: none('deployment') },
    'unknown',
    'Attempt 2',
    'approval-of-an-earlier-attempt',
  ],
  [
    'another environment waited',
    { ...run(2, ...twice), deployment: someFacts({ deployment: onStaging }).deployment },
    'unknown',
    'Attempt 2',
    'approval-of-an-earlier-attempt',
  ],
  [
    'nobody knows who started it',
    started({ actor: null }, by(omar)),
    'unknown',
    'Who started the run is no longer known',
    'starter-not-known',
  ],
  [
    'nobody knows who started it again',
    started({ triggeringActor: null }, by(omar)),
    'unknown',
    'no longer known',
    'starter-not-known',
  ],
  [
    'the job is in no environment',
    { ...someFacts(), environment: none('environment') },
    'fail',
    'in no environment',
    'job-in-no-environment',
  ],
  [
    'only the input names it',
    someFacts({ environment: { ...VALUES.environment, basis: 'input' } }),
    'unknown',
    'Only the input says',
    'environment-not-proven',
  ],
  [
    'only the workflow file names it',
    someFacts({ environment: { ...VALUES.environment, basis: 'workflow-file' } }),
    'unknown',
    'Only the workflow file says',
    'environment-not-proven',
  ],
  [
    'GitHub knows no such run',
    { ...someFacts(), 'workflow-run': none('workflow-run') },
    'unknown',
    'no such run',
    'fact-absent',
  ],
  [
    'GitHub knows no approvals',
    { ...someFacts(), approvals: none('approvals') },
    'fail',
    'no approval is recorded',
    'required-review-not-recorded',
  ],
]

describe('deployment-was-approved-by-an-independent-human', () => {
  it.each(TABLE)('when %s', (_, facts, outcome, because, reason) => {
    expect(judge(facts)).toMatchObject({ outcome, reasons: [reason], because: expect.stringContaining(because) })
  })

  it('names nobody as rejecting it who did not', () => {
    const facts = approvedBy(by(lena), by(omar, { state: 'rejected' }))
    expect(judge(facts)?.because).toBe('omar rejected it.')
  })

  it('does not count an account that the policy lists as a machine', () => {
    expect(judge(someFacts(), [omar.id])).toMatchObject({
      outcome: 'fail',
      opinions: [{ by: omar, counted: false, reason: 'listed-as-machine-account' }],
    })
  })

  it('never says pass unless somebody independent approved this environment and nobody rejected it', () => {
    const accounts = fc.constantFrom(null, mia, omar, lena, bot.by)
    const approval = fc.record({
      by: accounts,
      state: fc.constantFrom('approved', 'rejected', 'pending'),
      environments: fc.subarray(['production', 'staging']),
      commentDigest: fc.constant(null),
    })
    const attempts = fc.integer({ min: 1, max: 3 })
    fc.assert(
      fc.property(
        fc.array(approval, { maxLength: 5 }),
        attempts,
        fc.subarray([...factIds], { maxLength: 3 }),
        (all, n, dark) => {
          if (judge(withUnseen(run(n, ...all), dark))?.outcome !== 'pass') return
          const here = all.filter(
            ({ environments, state }) => environments.includes('production') && state !== 'pending',
          )
          expect(here.length).toBeGreaterThanOrEqual(1)
          expect(n).toBe(1)
          expect(here.every(({ by: who, state }) => state === 'approved' && (who === omar || who === lena))).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('where the policy says what counts as the approval', () => {
  const judgeBy = (approval: 'pull-request-review' | 'either', facts: Facts) =>
    evaluate(facts, judging(facts, { environments: { '*': { require: [control.id], approval } } })).find(
      ({ control: id }) => id === control.id,
    )
  const nobody = approvedBy()
  const unreviewed = { ...proposed({ reviews: { complete: true, items: [] } }), approvals: nobody.approvals }

  it.each(['pull-request-review', 'either'] as const)('%s: the reviews of what came in are enough', (approval) => {
    expect(judgeBy(approval, nobody)).toMatchObject({ outcome: 'pass', range: { counts: { commits: { pass: 1 } } } })
    expect(judgeBy(approval, unreviewed)?.outcome).toBe('fail')
  })

  it('takes the review of the environment only where either counts', () => {
    const reviewed = { ...unreviewed, approvals: someFacts().approvals }
    expect(judgeBy('either', reviewed)).toMatchObject({ outcome: 'pass', because: expect.stringContaining('omar') })
    expect(judgeBy('pull-request-review', reviewed)?.outcome).toBe('fail')
  })

  it('lets no review of a change overrule whoever rejected the deployment', () => {
    expect(judgeBy('either', approvedBy(by(omar, { state: 'rejected' })))?.outcome).toBe('fail')
  })

  it('needs no environment where the reviews alone count', () => {
    expect(judgeBy('pull-request-review', { ...nobody, environment: none('environment') })?.outcome).toBe('pass')
  })

  it.each(['repository', 'change-set', 'pull-requests', 'agent-notes'] as const)(
    'is not known where %s was not seen',
    (id) => {
      expect(judgeBy('pull-request-review', withUnseen(nobody, [id]))).toMatchObject({
        outcome: 'unknown',
        reasons: ['fact-unavailable'],
        because: `Could not be seen, of the reviews: ${id}.`,
      })
      expect(judgeBy('either', withUnseen(nobody, [id]))?.outcome).toBe('unknown')
    },
  )
})

it('says that who had a part in what came in before the range begins was not looked at', () => {
  const limits = (kind: 'first' | 'ahead') => judge(ranged({ kind, complete: kind !== 'first' }))?.limits
  expect(limits('first')).toContainEqual(expect.stringContaining('so only the head was judged'))
  expect(limits('ahead')).not.toContainEqual(expect.stringContaining('judged'))
})

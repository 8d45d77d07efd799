import { describe, expect, it } from 'vitest'
import { none, omar, policyText, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { askOf, missingIn, shownIn } from './asking.ts'

const ASK = 'reviewed-and-approved'
const OWNER = 'Owner of the workflow'
const approval = { by: omar, state: 'approved', environments: ['production'] } as const
const REASON = `sha256:${'4'.repeat(64)}`
const TIME = 'Went on after waiting, at'
const UNTOLD = '2026-03-02T09:20:00Z; the time of an approval itself is not told'
const withReason = someFacts({ approvals: [{ ...approval, commentDigest: REASON }] })
const [pull] = VALUES['pull-requests'].items
const unreviewed = pull === undefined ? [] : [{ ...pull, reviews: { complete: true, items: [] } }]

describe('was it reviewed and approved? (A1)', () => {
  it('is answered where reviews, owner, approval, its reason and time, and the decision are there', () => {
    expect(askOf(ASK, withReason)).toMatchObject({ answer: 'answered', missing: [] })
    expect(shownIn(ASK, 'Reviews of the pull requests, and when', withReason)).toBe(
      '#7: omar APPROVED at 2026-03-02T08:50:00Z',
    )
    expect(shownIn(ASK, OWNER, withReason)).toBe('omar (id 102), by CODEOWNERS for the workflow file')
    expect(shownIn(ASK, TIME, withReason)).toBe(UNTOLD)
    expect(shownIn(ASK, 'Reason of the approval', withReason)).toBe(`given by omar (${REASON})`)
    expect(shownIn(ASK, 'Policy decision', withReason)).toMatch(
      /^allow, by the preset soc2 of the built in policy as it was at 20\d\d-.+Z$/,
    )
  })

  it.each([
    ['no reason was given', someFacts(), ['Reason of the approval']],
    [
      'the reason was given for another environment',
      someFacts({
        approvals: [
          { ...approval, commentDigest: null },
          { ...approval, environments: ['staging'], commentDigest: REASON },
        ],
      }),
      ['Reason of the approval'],
    ],
    [
      'nobody approved the deployment',
      { ...withReason, approvals: none('approvals') },
      ['Independent approval of the deployment', 'Reason of the approval'],
    ],
    ['nobody owns the workflow file', { ...withReason, 'code-owners': none('code-owners') }, [OWNER]],
    [
      'a team owns the workflow file, which is nobody yet',
      someFacts({
        approvals: [{ ...approval, commentDigest: REASON }],
        'code-owners': {
          ...VALUES['code-owners'],
          files: [{ path: VALUES.workflow.path, owners: ['@acme/platform'] }],
        },
      }),
      [OWNER],
    ],
    ['the deployment was not seen', { ...withReason, deployment: unseen('deployment') }, [TIME]],
    [
      'the rules of the environment were not seen',
      { ...withReason, 'environment-protection': unseen('environment-protection') },
      [TIME],
    ],
    [
      'the policy is not valid',
      { ...withReason, 'policy-file': someFacts({ 'policy-file': policyText('version: 7') })['policy-file'] },
      ['Independent review of every change', OWNER, 'Independent approval of the deployment', 'Policy decision'],
    ],
  ])('is answered in part where %s', (_, facts, missing) => {
    expect(askOf(ASK, facts).answer).toBe('partly')
    expect(missingIn(ASK, facts)).toEqual(missing)
  })

  it.each([
    ['a wait timer', { waitMinutes: 30 }, 'a timer of 30 minutes'],
    ['a rule of an app', { otherRules: ['custom'] }, 'an app'],
    ['a rule of an app and a timer', { otherRules: ['custom'], waitMinutes: 5 }, 'a timer of 5 minutes or an app'],
    ['an administrator', { adminsCanBypass: true }, 'an administrator'],
    ['perhaps an administrator', { adminsCanBypass: null }, 'an administrator'],
  ])('does not take it for the time of the approval that %s let the deployment go on', (_, rules, other) => {
    const facts = someFacts({ 'environment-protection': { ...VALUES['environment-protection'], ...rules } })
    expect(shownIn(ASK, TIME, facts)).toBe(`${UNTOLD}, and ${other} may have let it go on`)
  })

  it('tells the last time that it went on, as there may be statuses of an earlier attempt', () => {
    const { deployment } = VALUES
    const at = (time: string) => (one: (typeof deployment.statuses.items)[number]) => ({ ...one, at: time })
    const earlier = deployment.statuses.items.map(at('2026-03-01T09:00:00Z'))
    const items = [...earlier, ...deployment.statuses.items]
    const facts = someFacts({ deployment: { ...deployment, statuses: { complete: true, items } } })
    expect(shownIn(ASK, TIME, facts)).toBe(UNTOLD)
  })

  it('is not answered where no review was seen', () => {
    const reviewless = someFacts({ 'pull-requests': { ...VALUES['pull-requests'], items: unreviewed } })
    for (const facts of [reviewless, someFacts({}, { 'pull-requests': unseen('pull-requests') })])
      expect(askOf(ASK, facts).answer).toBe('not-answered')
  })
})

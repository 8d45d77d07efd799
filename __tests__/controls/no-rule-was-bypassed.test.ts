import { describe, expect, it } from 'vitest'
import { noRuleWasBypassed as control } from '../../src/controls/no-rule-was-bypassed.ts'
import type { ChangeSet } from '../../src/model/change.ts'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

const seen = someFacts()['rule-bypasses']
const judge = (changes: Partial<ChangeSet> | null = {}, bypasses: typeof seen = seen) =>
  control.judge(
    { 'change-set': changes === null ? undefined : { ...VALUES['change-set'], ...changes } },
    judging(someFacts()),
    { 'rule-bypasses': bypasses, 'earlier-record': none('earlier-record') },
  )

describe('no-rule-was-bypassed', () => {
  it('holds where each push has a suite that passed', () => {
    expect(judge()).toMatchObject({ outcome: 'pass', limits: [expect.stringContaining('not which rules those were')] })
  })

  it.each(['redeploy', 'rollback'] as const)('does not apply to a %s, whoever may read the suites', (kind) => {
    expect(judge({ kind }, unseen('rule-bypasses')).outcome).toBe('not-applicable')
  })

  it('names what it could not see, and the permission that would tell', () => {
    const refused = { ...unseen('rule-bypasses'), needs: ['administration: read'] }
    expect(judge({}, refused)).toMatchObject({
      outcome: 'unknown',
      reasons: ['rule-suites-not-readable'],
      because: 'Could not be seen: rule-bypasses.',
      needs: ['administration: read'],
    })
    expect(judge({}, none('rule-bypasses'))).toMatchObject({ outcome: 'unknown', needs: [] })
    expect(judge(null)).toMatchObject({ outcome: 'unknown', reasons: ['fact-absent'] })
  })

  it('says that only the head was judged where nothing was deployed before', () => {
    expect(judge({ kind: 'first' }).limits).toContainEqual(
      expect.stringContaining('only the push that brought the head'),
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/model/conclusions.ts'
import {
  gateSentence,
  opinionText,
  policySentence,
  reasonsText,
  timeText,
  verdictSentence,
} from '../../src/reports/wording.ts'
import { aRecord } from '../fixtures/a-record.ts'

const denied = aRecord().conclusions.verdict
const allowed = { ...denied, decision: 'allow', blockedBy: [] } as const

const by = { login: 'mia', id: 101, type: 'User' }
const exception = {
  claim: 'environment-is-protected',
  environment: 'production',
  scope: { until: '2026-12-31' },
  owner: { id: 103 },
  reason: 'The plan has no reviewers.',
  expires: '2026-12-31',
}

describe('verdictSentence', () => {
  it.each([
    [denied, 'Denied: 1 of 2 required claims could not be shown to hold.'],
    [allowed, 'Allowed: nothing stands against 2 required claims.'],
    [{ ...allowed, required: ['one'] }, 'Allowed: nothing stands against 1 required claim.'],
    [
      { ...allowed, exceptions: [exception] },
      'Allowed with exceptions: nothing else stands against 2 required claims.',
    ],
    [
      { ...allowed, brokenGlass: { by, reason: 'It burns.', letThrough: denied.blockedBy, followUpDue: '2026-03-05' } },
      'Allowed by breaking the glass: 1 of 2 required claims did not hold.',
    ],
    [
      { ...denied, blockedBy: [{ claim: 'policy', outcome: 'unknown', because: 'x' } as const] },
      'Denied: there is no policy that could be applied.',
    ],
  ])('says what was decided (%#)', (verdict, sentence) => {
    expect(verdictSentence(verdict)).toBe(sentence)
  })
})

describe('policySentence', () => {
  it('names the policy and its rule', () => {
    const record = aRecord()
    const judgedBy = (verdict: Verdict) =>
      policySentence({ ...record, conclusions: { ...record.conclusions, verdict } })
    expect(judgedBy(denied)).toMatch(/^Judged by the policy file on the default branch.*, rule production\.$/)
    expect(judgedBy({ ...denied, policy: 'unreadable', rule: null })).toBe(
      'Judged by no policy: the policy file could not be read.',
    )
    expect(judgedBy({ ...denied, preset: 'soc2' })).toContain(', rule production, preset soc2.')
  })
})

describe('gateSentence', () => {
  it('says what a deny does to the step', () => {
    expect(gateSentence('enforce', denied)).toContain('the step fails')
    expect(gateSentence('warn', denied)).toContain('the step goes on')
    expect(gateSentence('off', denied)).toContain('only recorded')
    expect(gateSentence('enforce', allowed)).toContain('holds nothing back')
  })
})

describe('opinionText', () => {
  it('says whose word it was, whether it counted, and why', () => {
    const by = { login: 'mia', id: 101, type: 'User' }
    expect(opinionText({ by, counted: true, reason: 'independent' })).toBe('mia: counted (an independent human)')
    expect(opinionText({ by: null, counted: false, reason: 'account-is-gone' })).toBe(
      'an account that is gone: not counted (the account no longer exists)',
    )
  })
})

describe('reasonsText', () => {
  it('says why in the words that the codes are made of', () => {
    expect(reasonsText(['environment-without-reviewers', 'only-a-wait-timer'])).toBe(
      'Why: environment without reviewers, only a wait timer',
    )
  })
})

describe('timeText', () => {
  it('says the time in UTC', () => {
    expect(timeText('2026-03-02T09:30:01.500Z')).toBe('2026-03-02 09:30:01 UTC')
  })
})

import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import { breakGlass, gapsOfBreakGlass, glassIn } from '../../src/policy/break-glass.ts'
import { mia, omar, policyText, someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'

const policy = { version: 1, 'break-glass': { people: [mia.id], 'follow-up-days': 3 } } as const
const reason = VALUES['break-glass']
const blocks = [{ claim: 'environment-is-protected', outcome: 'fail', because: 'It has no reviewers.' }] as const
const started = (changes: Partial<ValueOf<'workflow-run'>> = {}) =>
  someFacts({ 'break-glass': reason, 'workflow-run': { ...VALUES['workflow-run'], ...changes } })

describe('breakGlass', () => {
  it('takes a reason from somebody on the list, who started the run and this attempt', () => {
    expect(breakGlass(policy, started(), blocks, '2026-03-30')).toEqual({
      by: mia,
      reason: reason.reason,
      letThrough: blocks,
      followUpDue: '2026-04-02',
    })
  })

  const bot = { login: 'mia', id: mia.id, type: 'Bot' }
  it.each([
    ['no reason was given', policy, someFacts()],
    ['the policy says nothing of it', { version: 1 } as const, started()],
    ['somebody else started the run', policy, started({ actor: omar })],
    ['somebody else started this attempt', policy, started({ triggeringActor: omar })],
    ['the account that started it is gone', policy, started({ actor: null })],
    ['the account that started the attempt is gone', policy, started({ triggeringActor: null })],
    ['no person started it', policy, started({ actor: bot, triggeringActor: bot })],
    ['who started it was not seen', policy, { ...started(), 'workflow-run': unseen('workflow-run') }],
  ])('opens nothing where %s', (_, given, facts) => {
    expect(breakGlass(given, facts, blocks, '2026-03-30')).toBeNull()
  })
})

describe('what is left to do', () => {
  const text = policyText(JSON.stringify({ ...policy, extends: 'soc2' }))
  const denied = { approvals: [], 'policy-file': text }

  it('is a follow-up with a day, after the glass was broken', () => {
    const { verdict, gaps } = conclude(someFacts({ ...denied, 'break-glass': reason }), null)
    expect(verdict).toMatchObject({ decision: 'allow', blockedBy: [], brokenGlass: { by: mia } })
    expect(gaps.find(({ code }) => code === 'follow-up-due')).toMatchObject({
      severity: 'high',
      owner: { people: [{ id: mia.id, login: 'mia' }], basis: 'broken-glass' },
      due: '2026-03-05',
    })
  })

  it('is a gap of that run, so that one follow-up is never taken for another', () => {
    const idIn = (run: Partial<ValueOf<'run'>>) =>
      conclude(someFacts({ ...denied, 'break-glass': reason, run: { ...VALUES.run, ...run } }), null).gaps.find(
        ({ code }) => code === 'follow-up-due',
      )?.id
    expect(idIn({})).toBe(`follow-up-due:${VALUES.run.id}/1/deploy`)
    expect(idIn({ actor: 'theo' })).toBe(idIn({}))
    for (const run of [{ id: 4712 }, { attempt: 2 }, { job: 'deploy-eu' }]) expect(idIn(run)).not.toBe(idIn({}))
  })

  it('is due too where the glass let the job begin, and nothing was in its way at the end, or something else was', () => {
    const { verdict } = conclude(someFacts({ ...denied, 'break-glass': reason }), null)
    const start = { at: '2026-03-02T09:30:00Z', gate: 'enforce', verdict, factsDigest: 'sha256:0' } as const
    for (const atEnd of [
      { 'break-glass': reason },
      { ...denied, 'break-glass': reason, 'policy-file': policyText('x') },
    ]) {
      const codes = conclude(someFacts(atEnd), start).gaps.map(({ code }) => code)
      expect(codes).toContain('follow-up-due')
      expect(codes).not.toContain('break-glass-refused')
    }
    expect(glassIn('missing', { ...verdict, brokenGlass: null })).toBeNull()
  })

  it('is to see why it was refused, where a reason let nothing through', () => {
    const facts = someFacts({ ...denied, 'break-glass': reason, 'policy-file': VALUES['policy-file'] })
    const { verdict, gaps } = conclude(facts, null)
    expect(verdict).toMatchObject({ decision: 'deny', brokenGlass: null })
    expect(gaps.map(({ code }) => code)).toContain('break-glass-refused')
  })

  it('is nothing where it was not needed, or not tried', () => {
    const unchanged = { ...VALUES['governing-files'].policy, base: text.file?.blob ?? null }
    const files = { ...VALUES['governing-files'], policy: unchanged }
    const given = someFacts({ 'break-glass': reason, 'policy-file': text, 'governing-files': files })
    expect(conclude(given, null).verdict).toMatchObject({ decision: 'allow', brokenGlass: null })
    expect(gapsOfBreakGlass(given, null, conclude(given, null).verdict)).toEqual([])
    const untried = someFacts(denied)
    expect(gapsOfBreakGlass(untried, null, conclude(untried, null).verdict)).toEqual([])
  })
})

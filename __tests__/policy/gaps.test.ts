import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import type { Facts } from '../../src/facts/index.ts'
import { REASONS } from '../../src/model/fact.ts'
import { anyFacts } from '../fakes/any-facts.ts'
import { policyText, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const gapsOf = (facts: Facts) => conclude(facts, null).gaps
const gap = (facts: Facts, id: string) => gapsOf(facts).find((one) => one.id === id)

describe('findGaps', () => {
  it('names only what nobody looked into yet, where all is well', () => {
    const withoutCommands = someFacts({ workflow: { ...VALUES.workflow, runs: 0 } })
    expect(gapsOf(withoutCommands).map(({ id }) => id)).toEqual(['link-unknown:agent-workflow'])
  })

  it('names a link that is only inferred, as nobody states it', () => {
    const nobodysFile = { ...VALUES['code-owners'], files: [] }
    expect(gap(someFacts({ 'code-owners': nobodysFile }), 'link-inferred:human-owner')).toMatchObject({
      severity: 'low',
      link: 'human-owner',
      cause: 'not-collected',
    })
  })

  it.each(REASONS.filter((reason) => reason !== 'needs-another-fact'))('says what to do about: %s', (reason) => {
    const facts = someFacts({}, { job: unseen('job', reason, 'so it was') })
    expect(gap(facts, 'fact-unavailable:job')).toMatchObject({
      code: 'fact-unavailable',
      link: 'ci-cd',
      why: 'This job: so it was',
      remedy: expect.stringMatching(/^[A-Z].{15,}\.$/),
    })
  })

  it('names the permissions that would let us see', () => {
    const needs = ['actions: read', 'checks: read']
    expect(gap(someFacts({}, { job: { ...unseen('job'), needs } }), 'fact-unavailable:job')).toMatchObject({
      remedy: "Give the job's token: actions: read, checks: read.",
      needs,
    })
  })

  it('lists no fact that only waited for another: that one is listed', () => {
    const facts = someFacts(
      {},
      { job: unseen('job'), 'check-run': unseen('check-run', 'needs-another-fact', 'Which job this is.') },
    )
    const ids = gapsOf(facts).map(({ id }) => id)
    expect(ids).toContain('fact-unavailable:job')
    expect(ids).not.toContain('fact-unavailable:check-run')
  })

  it('tells a link that is contradictory, and claims that fail or are unknown', () => {
    const facts = someFacts({ run: { ...VALUES.run, event: 'pull_request' }, approvals: [] })
    expect(gap(facts, 'link-contradictory:ci-cd')).toMatchObject({ link: 'ci-cd', code: 'link-contradictory' })
    expect(gap(facts, 'claim-failed:deployment-was-approved-by-an-independent-human')).toMatchObject({
      code: 'claim-failed',
      why: expect.stringContaining('no approval is recorded'),
      remedy: expect.stringContaining('Prevent self-review'),
    })
    const blind = someFacts({}, { approvals: unseen('approvals') })
    expect(gap(blind, 'claim-unknown:deployment-was-approved-by-an-independent-human')).toBeDefined()
  })

  it('names the permissions that an unknown claim lacks, each once, and none for a claim that failed', () => {
    const id = 'deployment-was-approved-by-an-independent-human'
    const needs = ['actions: read']
    const refused = { ...unseen('approvals'), needs }
    const blind = someFacts({}, { approvals: refused, 'workflow-run': { ...unseen('workflow-run'), needs } })
    expect(gap(blind, `claim-unknown:${id}`)).toMatchObject({ remedy: "Give the job's token: actions: read.", needs })
    const failed = someFacts({ approvals: [] }, { deployment: { ...unseen('deployment'), needs } })
    expect(gap(failed, `claim-failed:${id}`)).toMatchObject({ remedy: expect.stringContaining('reviewer'), needs: [] })
  })

  it('names what a finding says would tell, and that no job’s own token can have it', () => {
    const hidden = VALUES['branch-rules'].protections.map((one) => ({ ...one, bypass: null }))
    const facts = someFacts({ 'branch-rules': { ...VALUES['branch-rules'], protections: hidden } })
    expect(gap(facts, 'claim-unknown:branch-is-protected')).toMatchObject({
      remedy: 'Give the step an administration-token, of an app that has: administration: write.',
      needs: ['administration: write'],
    })
    const needs = ['administration: read', 'contents: read']
    const refused = someFacts({}, { 'rule-bypasses': { ...unseen('rule-bypasses'), needs } })
    expect(gap(refused, 'fact-unavailable:rule-bypasses')?.remedy).toBe(
      "Give the job's token: contents: read. Give the step an administration-token, of an app that has: administration: read.",
    )
  })

  it('sends nobody looking for gaps that are not there, when an open link rests on facts that were all seen', () => {
    expect(gap(someFacts(), 'link-unknown:agent-workflow')?.remedy).toBe(
      'Nothing that this version looks at tells more.',
    )
    const dark = someFacts({}, { 'pull-requests': unseen('pull-requests') })
    expect(gap(dark, 'link-unknown:repo-pr')?.remedy).toContain('Close the gaps of the facts')
  })

  it.each([
    ['policy-invalid:policy', someFacts({ 'policy-file': policyText('x') }), 'line 1: the file must be object'],
    [
      'policy-missing:policy',
      someFacts({ 'policy-file': { ...VALUES['policy-file'], askedFor: true } }),
      'has no file',
    ],
    ['policy-unreadable:policy', someFacts({}, { 'policy-file': unseen('policy-file') }), '403: Forbidden'],
  ])('tells %s, and why', (id, facts, why) => {
    expect(gap(facts, id)).toMatchObject({
      link: 'approval',
      why: expect.stringContaining(why),
      remedy: expect.any(String),
    })
  })

  it('are told apart by their ids within a record, and each id begins with its code', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const gaps = gapsOf(facts)
        expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length)
        for (const { id, code } of gaps) expect(id.startsWith(`${code}:`)).toBe(true)
      }),
    )
  })

  it('gives the reason of the policy itself, not that of the environment, when both stand in the way', () => {
    const facts = someFacts({ 'policy-file': policyText('x') }, { environment: unseen('environment') })
    expect(gap(facts, 'policy-invalid:policy')?.why).toContain('line 1')
  })
})

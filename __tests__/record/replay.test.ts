import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import type { Facts } from '../../src/facts/index.ts'
import { known } from '../../src/model/fact.ts'
import { assemble } from '../../src/record/assemble.ts'
import { canonicalize } from '../../src/record/canonical.ts'
import { replay, verdictUnder } from '../../src/record/replay.ts'
import type { EvidenceRecord } from '../../src/record/schema.ts'
import { idsOfText } from '../../src/record/text-ids.ts'
import { aWorld } from '../fakes/a-world.ts'
import { anyFacts } from '../fakes/any-facts.ts'
import { policyText, someFacts } from '../fakes/some-facts.ts'

const recordOf = (facts: Facts): EvidenceRecord =>
  assemble({
    options: aWorld().options,
    signing: { signer: 'none', instance: null, why: 'none was asked for' },
    toolDigest: `sha256:${'7'.repeat(64)}`,
    facts,
    conclusions: conclude(facts, null),
    decisionAtStart: null,
    sealedAt: new Date('2026-03-02T09:30:01Z'),
  })

/** As an auditor has it: read from the text that was signed. */
const delivered = (record: EvidenceRecord): EvidenceRecord => JSON.parse(canonicalize(record))

/** Every value in some JSON that is neither object nor list, by its path. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, [...path, name]))
}

/** The same JSON with another value at a path. */
function changedAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value === 'deny' ? 'allow' : value === 'fail' ? 'pass' : 'something else'
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? changedAt(item, rest) : item))
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, member]) => [key, key === name ? changedAt(member, rest) : member]),
  )
}

describe('replay', () => {
  it('finds nothing to say of a record as it was made, whatever its facts', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => void expect(replay(delivered(recordOf(facts)))).toEqual([])),
      { numRuns: 200 },
    )
  })

  it('names the part of any single conclusion that was changed', () => {
    const record = delivered(recordOf(someFacts({ approvals: [] })))
    const { conclusions } = record
    for (const path of leavesOf(conclusions)) {
      const forged: EvidenceRecord['conclusions'] = JSON.parse(JSON.stringify(changedAt(conclusions, path)))
      expect(replay({ ...record, conclusions: forged }), path.join('.')).toEqual([path[0]])
    }
  })

  it('names what was left out or added', () => {
    const record = delivered(recordOf(someFacts({ approvals: [] })))
    const { conclusions } = record
    expect(replay({ ...record, conclusions: { ...conclusions, gaps: [] } })).toEqual(['gaps'])
    const twice = [...conclusions.findings, ...conclusions.findings]
    expect(replay({ ...record, conclusions: { ...conclusions, findings: twice } })).toEqual(['findings'])
    expect(replay({ ...record, conclusions: { ...conclusions, packet: conclusions.packet.toReversed() } })).toEqual([
      'packet',
    ])
  })

  it('sees through facts that were made better after the verdict, and worse', () => {
    const denied = recordOf(someFacts({ approvals: [] }))
    expect(replay({ ...denied, facts: someFacts() })).toContain('verdict')
    expect(replay({ ...recordOf(someFacts()), facts: denied.facts })).toContain('verdict')
  })

  it('answers for a record that was made to hurt whoever replays it', () => {
    const bombs = ['['.repeat(60_000), `{ ${'k: v, '.repeat(5_000)} }`, 'a: *a', '&a '.repeat(15_000)]
    for (const text of bombs)
      expect(replay({ ...recordOf(someFacts()), facts: someFacts({ 'policy-file': policyText(text) }) })).toContain(
        'verdict',
      )
  })
})

describe('the verdict under another policy', () => {
  const asking = (claim: string) => `version: 1\nenvironments:\n  "*": { require: [${claim}] }\n`

  it('is that of a run that had found this policy on the default branch, whatever the other facts', () => {
    const text = asking('environment-is-protected')
    const file = { ...policyText(text).file, ...idsOfText(text), text }
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const { source, observedAt } = facts['policy-file']
        const { path, askedFor } = known(facts['policy-file']) ?? policyText(text)
        const value = { path, askedFor, file }
        const found: Facts = { ...facts, 'policy-file': { status: 'observed', value, source, observedAt } }
        expect(verdictUnder(recordOf(facts), text)).toEqual(conclude(found, null).verdict)
      }),
      { numRuns: 100 },
    )
  })

  it('is that of the record where the policy is the same', () => {
    const text = asking('no-rule-was-bypassed')
    const record = recordOf(someFacts({ 'policy-file': policyText(text) }))
    expect(verdictUnder(record, text)).toEqual(record.conclusions.verdict)
    expect(verdictUnder(record, asking('environment-is-protected'))).not.toEqual(record.conclusions.verdict)
  })

  it('undoes no deny from the start of the job, nor the loss of that decision', () => {
    const { settings, ...record } = recordOf(someFacts())
    const lost = verdictUnder(
      { ...record, settings: { ...settings, seal: 'job-end' } },
      asking('environment-is-protected'),
    )
    expect(lost).toMatchObject({ decision: 'deny', blockedBy: [{ claim: 'decision-at-start' }] })
  })
})

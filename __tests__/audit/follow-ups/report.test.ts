import { describe, expect, it } from 'vitest'
import { standingOf } from '../../../src/audit/follow-ups/judge.ts'
import { renderJson, renderText } from '../../../src/audit/follow-ups/report.ts'
import { emergency, followUpOf, later } from './emergency.ts'

const [one, other] = [emergency(), emergency('other', 'Again.')]
const stranger = `sha256:${'f'.repeat(64)}`
const declared = [followUpOf(one), followUpOf(other, { reviewer: { id: 101 } }), followUpOf({ digest: stranger })]
const asOf = '2026-03-06'
const report = {
  ...standingOf([one, other, later(declared)], undefined, asOf),
  asOf,
  policy: undefined,
  unreadable: [{ path: 'c\u001b', why: 'is not a valid record' }],
}

describe('the report of follow-ups', () => {
  it('tells each broken glass, what was looked for in vain, the numbers, and what they do not mean', () => {
    const text = renderText(report)
    expect(text).toMatch(
      /^emergency, [\s\S]*ANSWERED[\s\S]*\n\nother, [\s\S]*OVERDUE[\s\S]*\n\nc\\u\{001b\} is not a valid/,
    )
    expect(text).toContain(`A follow-up is declared of ${stranger}, and no broken glass here has that record.`)
    expect(text).toContain(
      '3 records, 2 with broken glass: 1 answered, 0 answered late, 0 open, 1 overdue; 1 unreadable.\nAs of 2026-03-06 (UTC).',
    )
    expect(text).toContain('nothing shows that the review took place')
    expect(text).toContain('Signatures were NOT checked')
    expect(renderText({ ...report, records: 1 })).toContain('1 record, ')
  })

  it('is one document for programs', () => {
    const policy = { path: 'p.yml', digest: 'sha256:0', text: 'version: 1', policy: { version: 1 } } as const
    const document = JSON.parse(renderJson({ ...report, policy }))
    expect(document).toMatchObject({
      asOf,
      signaturesChecked: false,
      policy: { path: 'p.yml', digest: 'sha256:0' },
      counts: { records: 3, brokenGlass: 2, answered: 1, answeredLate: 0, open: 0, overdue: 1, unreadable: 1 },
      followUps: [
        { record: 'emergency', state: 'answered', answer: { ...declared[0], from: { kind: 'record' } } },
        { record: 'other', state: 'overdue', answer: null, notCounted: [{ why: 'the reviewer started the run' }] },
      ],
      unmatched: [stranger],
      unreadable: report.unreadable,
    })
    expect(JSON.parse(renderJson(report)).policy).toBeNull()
  })
})

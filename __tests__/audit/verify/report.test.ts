import { describe, expect, it } from 'vitest'
import { passed, refuse } from '../../../src/audit/verify/check.ts'
import type { Judgement } from '../../../src/audit/verify/record.ts'
import { renderJson, renderJudged, renderSummary, summarize } from '../../../src/audit/verify/report.ts'
import { aRecord } from '../../fixtures/a-record.ts'

const found = { record: 'a/evidence.json', bundle: null }
const judgement: Judgement = {
  verified: false,
  record: aRecord(),
  by: undefined,
  timestamps: [],
  checks: [refuse('signature', 'unsigned', 'unsigned \u001b[2J'), passed('schema', 'fine')],
}

describe('the report on records', () => {
  it('says what a refused record says, and that it proves nothing', () => {
    expect(renderJudged({ found, judgement }, false)).toMatch(
      /REFUSED\. It says deny \(blocked by .*\), and that proves nothing\.\n\n$/,
    )
    expect(renderJudged({ found, judgement: { ...judgement, record: undefined } }, false)).toMatch(/REFUSED\.\n\n$/)
  })

  it('shows the decision of a verified record', () => {
    expect(renderJudged({ found, judgement: { ...judgement, verified: true } }, false)).toContain(
      'VERIFIED. The decision on this deployment: DENY (blocked by',
    )
  })

  it('has colours only where they are wanted, and never an escape from outside', () => {
    expect(renderJudged({ found, judgement }, false)).not.toContain('\u001b')
    expect(renderJudged({ found, judgement }, true)).toContain('\u001b[31m')
    expect(renderJudged({ found, judgement }, true)).not.toContain('\u001b[2J')
  })

  it('counts, and names what it could not read', () => {
    const text = renderSummary([true, false, true], [{ path: 'x\u001b', why: 'does not exist' }])
    expect(text).toContain('x\\u{001b} does not exist.\n3 records: 2 verified, 1 refused.')
  })

  it('is JSON for programs that nothing from outside can act in', () => {
    const named = { ...judgement, checks: [refuse('signature', 'unsigned', 'a\u202eb\u009b')] }
    const text = renderJson([summarize({ found, judgement: named })], [], false)
    expect(text).not.toMatch(/[\u202e\u009b]/)
    expect(JSON.parse(text)).toMatchObject({
      tool: { name: 'delivery-evidence' },
      verified: false,
      unreadable: [],
      records: [{ ...found, id: '900.4711.1.deploy', decision: 'deny', checks: named.checks }],
    })
  })
})

import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../src/audit/replay/comparison.ts'
import { renderJson, renderReplayed, renderWhole } from '../../../src/audit/replay/report.ts'

const comparison: Comparison = {
  id: '1/2/3',
  environment: 'production\u001b[2J',
  recorded: { decision: 'allow', blockedBy: [] },
  under: { decision: 'deny', blockedBy: ['policy', 'environment-is-protected'] },
  change: 'allow-to-deny',
  follows: true,
}
const whole = {
  policy: { path: 'p.yml', digest: 'sha256:0' },
  replayed: [
    { record: 'a', comparison },
    { record: 'b', comparison: { ...comparison, change: 'none' as const } },
  ],
  unreadable: [{ path: 'c\u001b', why: 'is not a valid record' }],
}

describe('the report of replay', () => {
  it('sets what is recorded beside what would have been decided', () => {
    expect(renderReplayed({ record: 'a', comparison })).toBe(`a, environment production\\u{001b}[2J
  recorded     ALLOW
  this policy  DENY, blocked by policy, environment-is-protected   CHANGED

`)
  })

  it('says when what is recorded does not follow', () => {
    const doubtful = { record: 'a', comparison: { ...comparison, environment: null, follows: false } }
    expect(renderReplayed(doubtful)).toMatch(/^a\n[\s\S]*does not follow from the facts/)
  })

  it('counts, and says that no signature was checked', () => {
    const text = renderWhole(whole)
    expect(text).toMatch(
      /^c\\u\{001b\} is not a valid record\.\n2 records: 1 allow→deny, 0 deny→allow, 1 unchanged; 1 unreadable\./,
    )
    expect(text).toContain('Signatures were NOT checked')
    expect(renderWhole({ ...whole, replayed: whole.replayed.slice(1) })).toContain('1 record: ')
  })

  it('is one document for programs', () => {
    expect(JSON.parse(renderJson(whole))).toMatchObject({
      signaturesChecked: false,
      counts: { records: 2, allowToDeny: 1, denyToAllow: 0, unchanged: 1, unreadable: 1 },
      records: [{ record: 'a', change: 'allow-to-deny' }, { record: 'b' }],
    })
  })
})

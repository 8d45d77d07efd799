import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../src/audit/verify/content.ts'
import { incoherences } from '../../../src/record/coherence.ts'
import { replay } from '../../../src/record/replay.ts'
import { validateRecord } from '../../../src/record/validate.ts'
import { aRecord } from '../../fixtures/a-record.ts'
import { bytesOf, sealedRecord } from '../sample.ts'

const judges = { validateRecord, incoherences, replay }
const checksOf = (content: string | Uint8Array) =>
  checkContent(typeof content === 'string' ? new TextEncoder().encode(content) : content, judges).checks.map((check) =>
    check.outcome === 'refused' ? check.reason : check.outcome,
  )

describe('checkContent', () => {
  it('accepts a record in canonical form whose conclusions follow', () => {
    expect(checksOf(bytesOf(sealedRecord()))).toEqual(['passed', 'passed', 'passed', 'passed'])
  })

  it('refuses conclusions that do not follow from the facts', () => {
    const { conclusions, frameworks } = aRecord()
    expect(checksOf(bytesOf({ ...sealedRecord(), conclusions, frameworks }))).toEqual([
      'passed',
      'passed',
      'passed',
      'conclusions-differ',
    ])
  })

  it('refuses a record that contradicts itself, though its conclusions follow', () => {
    const moved = { ...sealedRecord(), id: '4001/7002/1/check-run-9001' }
    expect(checksOf(bytesOf(moved))).toEqual(['passed', 'passed', 'incoherent', 'passed'])
  })

  it.each([
    ['a byte order mark', '\ufeff{}', ['not-json', 'not-checked', 'not-checked', 'not-checked']],
    [
      'bytes that are not UTF-8',
      new Uint8Array([0x22, 0xff, 0x22]),
      ['not-json', 'not-checked', 'not-checked', 'not-checked'],
    ],
    ['another object', '{}', ['invalid-record', 'passed', 'not-checked', 'not-checked']],
    ['a space', '{} ', ['invalid-record', 'not-canonical', 'not-checked', 'not-checked']],
    ['a member twice', '{"a":1,"a":1}', ['invalid-record', 'not-canonical', 'not-checked', 'not-checked']],
    ['half a character', '"\\ud800"', ['invalid-record', 'not-canonical', 'not-checked', 'not-checked']],
  ])('refuses %s', (_title, content, outcomes) => {
    expect(checksOf(content)).toEqual(outcomes)
  })

  it('names some of many problems', () => {
    const many = { ...judges, validateRecord: () => ({ valid: false, problems: ['a', 'b', 'c', 'd', 'e'] }) as const }
    const [check] = checkContent(new TextEncoder().encode('{}'), many).checks
    expect(check?.text).toBe('It is not a valid record: a; b; c; and 2 more.')
  })
})

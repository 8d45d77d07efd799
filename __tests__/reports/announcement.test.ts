import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcementOf } from '../../src/reports/announcement.ts'
import { OUTPUTS } from '../../src/runner/inputs.ts'
import { aDelivery, aFailedDelivery } from '../fixtures/a-delivery.ts'
import { aRecord } from '../fixtures/a-record.ts'
import { hostileText } from './hostile.ts'
import { hostileRecord } from './hostile-record.ts'

const withGate = (gate: string) => aRecord({ settings: { ...aRecord().settings, gate } })
const claim = 'Delivery Evidence: deployment-was-approved-by-an-independent-human'

describe('announcementOf', () => {
  it('gives every output of the action', () => {
    const { outputs } = announcementOf(aRecord(), aDelivery())
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(OUTPUTS).sort())
    expect(outputs).toEqual({
      verdict: 'deny',
      'record-path': '/runner/temp/delivery-evidence/one/evidence.json',
      'record-digest': `sha256:${'a'.repeat(64)}`,
      'artifact-id': '77',
      'artifact-url': 'https://github.com/acme/shop/actions/runs/4711/artifacts/77',
      'artifact-expires-at': '2026-04-01T09:30:02Z',
      gaps: '3',
      'failed-claims': 'deployment-was-approved-by-an-independent-human',
    })
  })

  it('leaves outputs empty when nothing was delivered', () => {
    const { outputs } = announcementOf(aRecord(), undefined)
    expect(outputs).toMatchObject({ verdict: 'deny', 'record-path': '', 'artifact-id': '', 'artifact-url': '' })
  })

  it('tells of what was decided before anything is deployed, without raising an alarm over delivery', () => {
    const record = aRecord({ settings: { ...aRecord().settings, seal: 'job-end' } })
    const { annotations, summary } = announcementOf(record, undefined)
    expect(annotations.map(({ title }) => title)).toEqual([claim])
    expect(summary).toContain('## Delivery Evidence, before the deployment: ✖ denied')
    expect(summary).toContain('The record is sealed, signed and delivered when the job ends.')
  })

  it.each([
    ['enforce', 'error'],
    ['warn', 'warning'],
    ['off', 'notice'],
  ])('with gate %s, makes what blocks a %s that says what to do', (gate, level) => {
    const [first] = announcementOf(withGate(gate), aDelivery({ receipts: [] })).annotations
    expect(first).toEqual({
      level,
      title: claim,
      message:
        'Nobody who approved is independent of this run. What to do: Have somebody approve who did not start the run.',
    })
  })

  it('makes failed signing and delivery errors, whatever the gate', () => {
    const { annotations } = announcementOf(withGate('off'), aFailedDelivery())
    expect(annotations.map(({ level, title }) => `${level} ${title}`)).toEqual([
      'error Delivery Evidence: This record was not delivered',
      'error Delivery Evidence: This record is not signed',
      `notice ${claim}`,
      'warning Delivery Evidence: artifact',
    ])
  })

  it('warns of what a sink kept for less time than was asked, and of what one refused', () => {
    const { annotations } = announcementOf(aRecord(), aDelivery())
    const warnings = annotations.filter(({ level }) => level === 'warning').map(({ title }) => title)
    expect(warnings).toEqual(
      expect.arrayContaining(['Delivery Evidence: artifact', 'Delivery Evidence: attestation-store']),
    )
  })

  it('keeps within the annotations that GitHub shows', () => {
    const { verdict } = aRecord().conclusions
    const blockedBy = Array.from({ length: 30 }, () => verdict.blockedBy).flat()
    const record = aRecord({ conclusions: { verdict: { ...verdict, blockedBy } } })
    expect(announcementOf(record, aDelivery()).annotations).toHaveLength(10)
  })

  it('has nine lines for the log with no command for the runner in them, whatever texts from outside hold', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { log, annotations } = announcementOf(hostileRecord(text), aDelivery())
        expect(log.lines).toHaveLength(9)
        for (const line of [log.title, ...log.lines]) expect(line).not.toMatch(/^\s*::|##\[|\p{Cc}/u)
        for (const { message } of annotations) expect(message).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { failsTheStep } from '../src/exit.ts'
import type { Delivery } from '../src/model/delivery.ts'
import { GATES } from '../src/model/options.ts'
import { aDelivery, aFailedDelivery } from './fixtures/a-delivery.ts'

const unsigned = aDelivery({ signing: { status: 'unsigned', why: 'no key', remedy: 'give one' } })
const undelivered = aDelivery({ delivered: false })
const DELIVERIES: Readonly<Record<string, Delivery | undefined>> = {
  'is still to be sealed': undefined,
  'was signed and delivered': aDelivery(),
  'was not signed': unsigned,
  'was not delivered': undelivered,
  'was neither signed nor delivered': aFailedDelivery(),
}
const SEALED = ['is still to be sealed', 'was signed and delivered']

const cases = GATES.flatMap((gate) =>
  (['allow', 'deny'] as const).flatMap((decision) =>
    Object.keys(DELIVERIES).map((delivered) => ({ gate, decision, delivered })),
  ),
)

describe('failsTheStep', () => {
  it.each(cases)('with gate: $gate, after $decision, in a record that $delivered', ({ gate, decision, delivered }) => {
    const passes = gate !== 'enforce' || (decision === 'allow' && SEALED.includes(delivered))
    const ending = { gate, decision, delivery: DELIVERIES[delivered] }
    expect(failsTheStep({ ...ending, badInput: false })).toBe(!passes)
    expect(failsTheStep({ ...ending, badInput: true })).toBe(true)
  })
})

import { expect, test } from 'vitest'
import { SIGNALS_VERSION, signalsDigest } from '../../../src/agents/signals/version.ts'
import { known } from '../signals.ts'

test('the digest is the same in any order, and another when anything changes', () => {
  const digest = signalsDigest(known)
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(signalsDigest(known.toReversed())).toBe(digest)
  expect(signalsDigest(known.slice(1))).not.toBe(digest)
  expect(signalsDigest(known.map((agent) => ({ ...agent, vendor: 'Another' })))).not.toBe(digest)
})

test('the version is a day, and no signal was verified after it', () => {
  expect(SIGNALS_VERSION).toMatch(/^20\d\d-\d\d-\d\d$/)
  const days = known.flatMap(({ signals }) => signals.map(({ verified }) => verified))
  expect(days.filter((day) => (day ?? '') > SIGNALS_VERSION)).toEqual([])
})

test('a change to the signals comes with a new version: write both here', () => {
  expect([SIGNALS_VERSION, signalsDigest(known)]).toMatchInlineSnapshot(`
    [
      "2026-11-27",
      "sha256:978f99b8d959005907808194520df677ddf83bebe9ed71af72e7892d01be8fe7",
    ]
  `)
})

import { expect, test } from 'vitest'
import { departures } from './ending.ts'
import type { Ending } from './story.ts'

const told: Ending = { decision: 'deny', blockedBy: ['a-claim'], deployed: false, step: 'failure', delivered: true }

test('a story that ends as told departs in nothing', () => {
  expect(departures({ ...told, blockedBy: ['a-claim'] }, told)).toEqual([])
})

test('whatever differs from what was told is named, so that the demo can not show it as true', () => {
  expect(departures({ ...told, decision: 'allow', blockedBy: [] }, told)).toEqual([
    'decision is "allow", not "deny"',
    'blockedBy is [], not ["a-claim"]',
  ])
})

import { expect, it } from 'vitest'
import { tracesInBody, tracesInCommit } from '../../../src/facts/reading/traces.ts'

const mia = { name: 'Mia', email: 'mia@nowhere.example' }

it('no signal is known, so no text shows any', () => {
  const message = 'Sell umbrellas\n\nCo-authored-by: Somebody <somebody@nowhere.example>'
  const commit = { message, author: mia, committer: mia, authoredAt: '2026-03-02T09:00:00Z' }
  expect(tracesInCommit(commit)).toEqual([])
  expect(tracesInBody('What it does')).toEqual([])
})

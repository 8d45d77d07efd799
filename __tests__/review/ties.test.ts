import { describe, expect, it } from 'vitest'
import { startersOf, tieOf } from '../../src/review/ties.ts'
import { mia, omar } from './a-change.ts'

const people = { parts: new Map([[omar.id, 'wrote-a-commit']] as const), complete: true }

describe('what ties an account to a deployment', () => {
  it.each([
    ['it started the run', mia.id, 'started-the-run'],
    ['it had a part in the change', omar.id, 'had-a-part-in-the-change'],
    ['it is listed as a machine', 42, 'listed-as-machine-account'],
    ['nothing that is known', 7, undefined],
  ])('%s', (_, id, tie) => {
    expect(tieOf(id, { starters: [mia, null], people, machineAccounts: [42] })).toBe(tie)
  })

  it('is not its part in the change where nobody tells who had one', () => {
    expect(tieOf(omar.id, { starters: [mia], people: undefined, machineAccounts: [] })).toBeUndefined()
  })
})

it('a run was started by its actor, by who started this attempt, and by who sent the event', () => {
  expect(startersOf({ actor: mia, triggeringActor: null }, omar)).toEqual([mia, null, omar])
  expect(startersOf({ actor: mia, triggeringActor: mia }, null)).toEqual([mia, mia])
})

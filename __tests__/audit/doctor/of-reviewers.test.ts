import { expect, it } from 'vitest'
import { ofReviewers } from '../../../src/audit/doctor/of-reviewers.ts'
import { observed, type Seen } from '../../../src/model/fact.ts'
import { caseWith, FORBIDDEN, policy, rules } from './some-settings.ts'

const omar = { type: 'User', id: 9, name: 'omar' } as const
const releases = { type: 'Team', id: 77, name: 'releases' } as const
const bot = { type: 'User', id: 7, name: 'bot' } as const
const MACHINES = policy('version: 1\nextends: soc2\nmachine-accounts: [7]\n')

function of(changes: Parameters<typeof rules>[0], started?: Seen<number>) {
  const given = caseWith({ policy: MACHINES, started: new Map(started === undefined ? [] : [['omar', started]]) })
  const [target] = given.targets
  return target === undefined
    ? []
    : ofReviewers(target, rules(changes), given).map(({ state, code }) => `${state} ${code}`)
}

it('asks whether an approval can be given that counts', () => {
  expect(of({})).toEqual([])
  expect(of({ preventSelfReview: false })).toEqual(['note self-review'])
  expect(of({ reviewers: [releases] })).toEqual(['not-seen sole-team'])
  expect(of({ reviewers: [releases, bot] })).toEqual(['not-seen sole-team'])
  expect(of({ reviewers: [releases], preventSelfReview: false })).toEqual(['not-seen sole-team', 'note self-review'])
  expect(of({ reviewers: [bot] })).toEqual(['missing reviewers-are-machines'])
  for (const reviewers of [[omar], [omar, bot]]) {
    expect(of({ reviewers }, observed(2))).toEqual(['missing sole-reviewer'])
    expect(of({ reviewers }, observed(0))).toEqual(['note sole-reviewer'])
    expect(of({ reviewers }, FORBIDDEN)).toEqual(['not-seen sole-reviewer'])
    expect(of({ reviewers })).toEqual(['not-seen sole-reviewer'])
  }
})

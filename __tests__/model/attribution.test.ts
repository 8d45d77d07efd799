import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { attribution, HEADLINES } from '../../src/model/attribution.ts'
import { claudeApp, commitThat, ending, ofPullRequest } from '../agents/sample.ts'

test('what is concluded fits the schema it is recorded in', () => {
  const commits = [commitThat({ message: ending('Co-authored-by: Claude <noreply@anthropic.com>') })]
  const told = ofPullRequest({ author: claudeApp, body: 'Requested by: @lena', commits })
  const fits = new Ajv({ strict: true, strictRequired: false }).compile(attribution)
  expect(fits(told), JSON.stringify(fits.errors)).toBe(true)
})

test('there is no word for a human', () => {
  expect(HEADLINES.filter((word) => word.includes('human'))).toEqual([])
})

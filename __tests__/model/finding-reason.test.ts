import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FINDING_REASONS, inOrder, reasonsOr } from '../../src/model/finding-reason.ts'
import { scenarioNames, scenarioOf } from '../generated/scenarios.ts'

it('names each reason once, in words that can be read as they are', () => {
  expect(new Set(FINDING_REASONS).size).toBe(FINDING_REASONS.length)
  expect(FINDING_REASONS.filter((reason) => !/^[a-z]+(-[a-z]+)*$/.test(reason))).toEqual([])
})

it('gives each reason once, in the order of the list, whatever was read first', () => {
  expect(inOrder(['check-missing', 'check-failed', 'check-missing'])).toEqual(['check-failed', 'check-missing'])
})

it('takes the other reason only where there is none', () => {
  expect(reasonsOr([], 'range-not-told')).toEqual(['range-not-told'])
  expect(reasonsOr(['approved', 'nobody-approved'], 'range-not-told')).toEqual(['approved', 'nobody-approved'])
})

/** Every word that the tests of the judgement hold a reason by. */
const words = new Set(
  ['controls', 'review']
    .map((folder) => new URL(`../${folder}/`, import.meta.url))
    .flatMap((folder) => readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')))
    .flatMap((text) => text.match(/[a-z]+(?:-[a-z]+)*/g) ?? []),
)

it('has no reason that neither a story nor a test of the judgement holds', async () => {
  const stories = await Promise.all(scenarioNames.map(scenarioOf))
  const told = new Set<string>(stories.flatMap(({ reasons }) => reasons))
  expect(FINDING_REASONS.filter((reason) => !told.has(reason) && !words.has(reason))).toEqual([])
})

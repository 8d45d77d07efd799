import { expect, test } from 'vitest'
import { FRAMEWORKS, RELATIONS, THEME_IDS, THEMES } from '../../src/frameworks/frameworks.ts'

test('every framework says its edition, and every theme has a title', () => {
  for (const title of Object.values(FRAMEWORKS)) expect(title).toMatch(/\d/)
  expect(Object.keys(THEMES)).toEqual([...THEME_IDS])
})

test('a claim supports a requirement or does so in part: no word says that it is met', () => {
  expect(RELATIONS).toEqual(['supports', 'partially-supports'])
})

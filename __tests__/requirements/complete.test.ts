import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** How many requirements each group has; a group's ids end in 1, 2, 3 and so on. */
const GROUPS = { 'AC-': 6, 'AP-': 4, 'OU-': 6, A: 5, N: 6, C: 6, P: 5, GAP: 4 } as const

const IDS = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
)

/** Titles of the tests of what ships, as they stand in their files. */
const titles = ['requirements', 'scenarios']
  .flatMap((folder) => readdirSync(join('__tests__', folder)).map((file) => join('__tests__', folder, file)))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .flatMap((text) => [...text.matchAll(/\b(?:it|test)\(\s*(['"`])(.*?)\1/g)].map(([, , title = '']) => title))

test.each(IDS)('one test of what ships names %s', (id) => {
  expect(titles.filter((title) => new RegExp(`^${id}\\b`).test(title))).toHaveLength(1)
})

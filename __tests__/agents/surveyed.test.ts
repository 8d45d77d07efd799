import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { all } from './signals.ts'
import { SURVEYED } from './surveyed.ts'

const signals = new Set(all.map(({ title }) => title))
const marks = Object.entries(SURVEYED).flatMap(([product, own]) => own.map((mark) => `${product}: ${mark}`))
const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
const explained = [...readme.matchAll(/^\| ([\w-]+) \| ([^|]+) \| ([^|]+\.) \|$/gm)].map(
  ([, product, mark]) => `${product}: ${mark}`,
)

test('every mark of the survey is a signal, or the README says why it is none', () => {
  const isOne = (mark: string) => signals.has(mark) !== explained.includes(mark)
  expect(marks.filter((mark) => !isOne(mark))).toEqual([])
})

test('the README explains no mark that nobody tells of', () => {
  expect(explained.filter((mark) => !marks.includes(mark))).toEqual([])
})

import { expect, test } from 'vitest'
import { rangeMarkup } from '../../src/reports/page-range.ts'
import { aLargeRange, aRange } from '../fixtures/a-range.ts'

test('what does not pass lies open, what passes can be opened', () => {
  const text = String(rangeMarkup(aRange))
  expect([...text.matchAll(/<details( open)?><summary>([^<]+)/g)].map(([, open, title]) => [title, open])).toEqual([
    ['Pull requests that do not pass (2)', ' open'],
    ['Commits that do not pass (3)', ' open'],
    ['Pull requests that pass (1)', undefined],
  ])
  expect(text).toContain('omar approved: counted (an independent human)')
})

test('a large range is there to the last part, and closed', () => {
  const text = String(rangeMarkup(aLargeRange(500)))
  expect(text.match(/<li>#/g)).toHaveLength(500)
  expect(text).not.toContain('<details open>')
  expect(text).toContain('500 commits: 500 fail; 500 pull requests: 500 fail.')
})

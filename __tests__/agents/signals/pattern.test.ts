import { expect, test } from 'vitest'
import { find } from '../../../src/agents/signals/pattern.ts'

test('a pattern is found without regard to case, with what it names', () => {
  expect(find('^made by (?<login>\\w+)$', 'Made by MIA')?.groups?.['login']).toBe('MIA')
  expect(find('^made by (?<login>\\w+)$', 'not made by mia')).toBeNull()
})

test('a line of more than a thousand characters is not looked at', () => {
  expect(find('^a+', 'a'.repeat(1_000))).not.toBeNull()
  expect(find('^a+', 'a'.repeat(1_001))).toBeNull()
})

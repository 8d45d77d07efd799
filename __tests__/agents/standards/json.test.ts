import { expect, test } from 'vitest'
import { items, toJson } from '../../../src/agents/standards/json.ts'

test('what is no JSON is undefined', () => {
  expect(toJson('{"a":1}')).toEqual({ a: 1 })
  expect(toJson('{"a":')).toBeUndefined()
})

test('what is no list has no items', () => {
  expect(items({ list: [1, 2] }, 'list')).toEqual([1, 2])
  expect([items({ list: 'no' }, 'list'), items({}, 'list'), items(null, 'list')]).toEqual([[], [], []])
})

import { expect, test } from 'vitest'
import { foldCase, isSameName } from '../../src/model/same-name.ts'

test('case does not count', () => expect(isSameName('Prod-EU', 'prod-eu')).toBe(true))
test('a look-alike from another alphabet is another name', () =>
  expect(isSameName('prod-\u212a', 'prod-k')).toBe(false))
test('only A to Z are folded', () => expect(foldCase('PRÖD')).toBe('prÖd'))

import { expect, test } from 'vitest'
import { objectId } from '../../../src/facts/reading/object-id.ts'

// As `git hash-object` tells them.
test('an object has the id that Git gives it', () => {
  expect(objectId('blob', Buffer.from('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a')
  expect(objectId('tree', Buffer.alloc(0))).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904')
})

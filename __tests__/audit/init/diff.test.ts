import { expect, it } from 'vitest'
import { diffOf } from '../../../src/audit/init/diff.ts'

it('what changes in a file is shown line by line, and harmlessly', () => {
  expect(diffOf('a', 'b\r\nc\u001b\r\n', 'b\r\nd\r\nc\u001b\r\n')).toBe(
    '--- a\n+++ a\n@@ -1,2 +1,3 @@\n b\n+d\n c\\u{001b}\n',
  )
  expect(diffOf('a\u202e', '', 'b\n')).toMatch(/^--- \/dev\/null\n\+\+\+ a\\u\{202e\}\n@@ .* @@\n\+b\n$/)
  expect(diffOf('a', 'b\n', 'b\n')).toBe('')
})

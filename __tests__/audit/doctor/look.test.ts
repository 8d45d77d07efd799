import { expect, it } from 'vitest'
import { keptBut, POLICY, seenOf } from './kept.ts'

it('tells a file that is not there from one that may not be read', async () => {
  const owned = keptBut({ files: { 'docs/CODEOWNERS': '* @lena\n' } })
  expect((await seenOf(owned)).code).toBe(0)
  const { code, out } = await seenOf(owned, '--policy', '.github/other.yml')
  expect(code).toBe(1)
  expect(out).toContain('The default branch has no file .github/other.yml.')
  expect((await seenOf(owned, '--policy', POLICY)).code).toBe(0)
})

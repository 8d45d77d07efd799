import { expect, test } from 'vitest'
import { PROOFS } from '../../src/model/proof.ts'

test('what people write proves nothing', () => {
  expect(PROOFS).not.toContain('input')
  expect(PROOFS).not.toContain('workflow-file')
})

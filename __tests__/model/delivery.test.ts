import { expect, it } from 'vitest'
import { SIGNER_IDS } from '../../src/model/delivery.ts'
import { SIGNER_CHOICES } from '../../src/model/options.ts'

it('every way of signing can be asked for', () => {
  expect(SIGNER_CHOICES).toEqual(expect.arrayContaining([...SIGNER_IDS]))
})

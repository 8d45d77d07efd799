import { expect, test } from 'vitest'
import { preload } from '../../src/runner/preload.ts'
import { aWorld } from '../fakes/a-world.ts'

test('only begins: it answers at once, and throws nothing', () => {
  const { options } = aWorld({})
  expect(preload({ ...options, signer: 'key' })).toBeUndefined()
  expect(preload(options)).toBeUndefined()
})

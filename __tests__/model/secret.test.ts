import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { Secret } from '../../src/model/secret.ts'

it('a secret shows itself only to who asks for it by name', () => {
  const secret = new Secret('swordfish')
  expect(secret.reveal()).toBe('swordfish')
  const shown = [
    String(secret),
    `${secret}`,
    JSON.stringify({ secret }),
    inspect(secret, { showHidden: true, depth: 9 }),
  ]
  for (const text of [...shown, Object.values(secret).join(), [secret].join()]) expect(text).not.toContain('swordfish')
})

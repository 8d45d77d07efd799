import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KNOWN_ACTIONS } from '../../src/credentials/known-actions.ts'
import { writesOf } from '../../src/credentials/least-privilege.ts'
import { LEVELS, TOKEN_SCOPES } from '../../src/model/token-scopes.ts'

const scopes = fc.uniqueArray(
  fc.record({
    scope: fc.constantFrom(...Object.keys(TOKEN_SCOPES)),
    level: fc.constantFrom(...LEVELS),
    from: fc.constant('job' as const),
    path: fc.constant(null),
  }),
  { selector: ({ scope }) => scope },
)
const known = fc.subarray(KNOWN_ACTIONS.map(({ action }) => `${action}@v1`))
const plain = (uses: string) => ({ uses, inputs: {} })
const strange = fc.subarray(['acme/unheard-of@v1', './local'])

it('sorts every scope that can be written into one of three, and calls none unneeded while a step is not known', () => {
  fc.assert(
    fc.property(scopes, known, strange, fc.boolean(), (held, uses, unheardOf, others) => {
      const { needed, perhaps, unneeded } = writesOf(held, { uses: [...uses, ...unheardOf].map(plain), others })
      const writable = held.filter(({ level }) => level === 'write').map(({ scope }) => scope)
      expect([...needed, ...perhaps, ...unneeded].sort()).toEqual(writable.sort())
      expect(unheardOf.length > 0 || others ? unneeded : perhaps).toEqual([])
    }),
  )
})

it('needs what a known action is documented to need', () => {
  const held = ['contents', 'pages', 'id-token'].map(
    (scope) => ({ scope, level: 'write', from: 'job', path: null }) as const,
  )
  expect(writesOf(held, { uses: [plain('actions/deploy-pages@v4')], others: false })).toEqual({
    needed: ['pages', 'id-token'],
    perhaps: [],
    unneeded: ['contents'],
  })
})

it('calls a scope neither needed nor unneeded while an expression decides whether a step needs it', () => {
  const held = [{ scope: 'id-token', level: 'write', from: 'job', path: null }] as const
  const publishing = (inputs: Readonly<Record<string, 'other'>>) =>
    writesOf(held, { uses: [{ uses: 'pypa/gh-action-pypi-publish@v1', inputs }], others: false })
  expect(publishing({})).toEqual({ needed: ['id-token'], perhaps: [], unneeded: [] })
  expect(publishing({ password: 'other' })).toEqual({ needed: [], perhaps: ['id-token'], unneeded: [] })
})

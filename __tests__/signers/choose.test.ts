import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGNER_CHOICES } from '../../src/model/options.ts'
import { chooseSigner, type SigningCircumstances } from '../../src/signers/choose.ts'

const plain: SigningCircumstances = {
  choice: 'auto',
  instance: undefined,
  hasKey: false,
  hasIdentity: true,
  visibility: 'public',
  serverUrl: 'https://github.com',
}
const ghe = 'https://acme.ghe.com'
const ghes = 'https://github.acme.test'

type Row = readonly [title: string, given: Partial<SigningCircumstances>, signer: string, instance: string | null]

const table: readonly Row[] = [
  ['a public repository with an identity', {}, 'sigstore', 'public-good'],
  ['a public repository with an identity and a key', { hasKey: true }, 'sigstore', 'public-good'],
  ['a private repository with a key', { visibility: 'private', hasKey: true }, 'key', null],
  ['a private repository without a key', { visibility: 'private' }, 'sigstore', 'github'],
  ['an internal repository without a key', { visibility: 'internal' }, 'sigstore', 'github'],
  ['a repository of unknown visibility', { visibility: undefined }, 'sigstore', 'github'],
  ['ghe.com, be it public or not', { serverUrl: ghe }, 'sigstore', 'github'],
  ['ghe.com with a key', { serverUrl: ghe, hasKey: true }, 'key', null],
  ['a server of one’s own with a key', { serverUrl: ghes, hasKey: true }, 'key', null],
  ['a server of one’s own with an identity alone', { serverUrl: ghes }, 'none', null],
  ['a key alone', { hasIdentity: false, hasKey: true }, 'key', null],
  ['neither key nor identity', { hasIdentity: false }, 'none', null],
  ['a named file, before a key', { instance: 's.json', hasKey: true, visibility: 'private' }, 'sigstore', 's.json'],
  ['a named file on a server of one’s own', { instance: 's.json', serverUrl: ghes }, 'sigstore', 's.json'],
  ['a named file without identity', { instance: 's.json', hasIdentity: false, hasKey: true }, 'key', null],
  ['GitHub’s instance by name', { instance: 'github', hasKey: true }, 'sigstore', 'github'],
  ['GitHub’s instance on a server it does not serve', { instance: 'github', serverUrl: ghes }, 'none', null],
  ['the same with a key', { instance: 'github', serverUrl: ghes, hasKey: true }, 'key', null],
  [
    'the public log by name, for a private repository',
    { instance: 'public-good', visibility: 'private' },
    'none',
    null,
  ],
  ['the same with a key', { instance: 'public-good', visibility: 'private', hasKey: true }, 'key', null],
  ['`sigstore` for a public repository', { choice: 'sigstore', hasKey: true }, 'sigstore', 'public-good'],
  ['`sigstore` for a private repository', { choice: 'sigstore', visibility: 'private' }, 'sigstore', 'github'],
  ['`sigstore` with a file', { choice: 'sigstore', instance: 's.json', serverUrl: ghes }, 'sigstore', 's.json'],
  ['`sigstore` without identity', { choice: 'sigstore', hasIdentity: false, hasKey: true }, 'none', null],
  ['`sigstore` on a server of one’s own', { choice: 'sigstore', serverUrl: ghes }, 'none', null],
  ['`sigstore` in public on ghe.com', { choice: 'sigstore', instance: 'public-good', serverUrl: ghe }, 'none', null],
  ['`key` with a key', { choice: 'key', hasKey: true }, 'key', null],
  ['`key` without a key', { choice: 'key' }, 'none', null],
  ['`none`', { choice: 'none', hasKey: true }, 'none', null],
  ['a server URL that is none', { serverUrl: 'nonsense' }, 'none', null],
]

describe('chooseSigner', () => {
  it.each(table)('takes the right way for %s', (_title, given, signer, instance) => {
    expect(chooseSigner({ ...plain, ...given })).toMatchObject({ signer, instance })
  })

  it('says what is missing and what to do about it', () => {
    expect(chooseSigner({ ...plain, choice: 'sigstore', hasIdentity: false })).toEqual({
      signer: 'none',
      instance: null,
      why: 'The workflow asks for `signer: sigstore`, and the job has no identity.',
      remedy: 'Add `id-token: write` to the `permissions:` of the job.',
    })
    expect(chooseSigner({ ...plain, choice: 'key' })).toMatchObject({
      remedy: expect.stringContaining('`signing-key`'),
    })
  })

  it('warns in the record when the workflow sends the name of a private repository to the public log', () => {
    const plan = chooseSigner({ ...plain, choice: 'sigstore', instance: 'public-good', visibility: 'private' })
    expect(plan).toMatchObject({ instance: 'public-good', why: expect.stringContaining('goes to the public log') })
  })

  const circumstances = fc.record({
    choice: fc.constantFrom(...SIGNER_CHOICES),
    instance: fc.constantFrom(undefined, 'public-good', 'github', 'config.json'),
    hasKey: fc.boolean(),
    hasIdentity: fc.boolean(),
    visibility: fc.constantFrom('public', 'private', 'internal', undefined),
    serverUrl: fc.constantFrom('https://github.com', ghe, ghes, 'nonsense'),
  })

  it('never sends the identity of a repository that is not known to be public to the public log by itself', () => {
    fc.assert(
      fc.property(circumstances, (given) => {
        const plan = chooseSigner({ ...given, choice: 'auto' })
        return plan.instance !== 'public-good' || given.visibility === 'public'
      }),
    )
  })

  it('plans nothing that cannot be done, and always says why', () => {
    fc.assert(
      fc.property(circumstances, (given) => {
        const plan = chooseSigner(given)
        expect(plan.why).toMatch(/\.$/)
        if (plan.signer === 'key') expect(given.hasKey).toBe(true)
        if (plan.signer === 'sigstore') expect(given.hasIdentity).toBe(true)
        if (plan.signer === 'none') expect(plan.remedy).toMatch(/\.$/)
      }),
    )
  })
})

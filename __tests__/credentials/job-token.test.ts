import { describe, expect, it } from 'vitest'
import { jobToken, type TokenSeen } from '../../src/credentials/job-token.ts'

const silent = { path: 'own.yml', workflow: null, job: null }
const seen = (changes: Partial<TokenSeen>) =>
  jobToken({
    own: { path: 'own.yml', workflow: null, job: { contents: 'read' } },
    ways: [[]],
    complete: true,
    restriction: 'none',
    tokenDefault: null,
    granted: null,
    identityTokenOffered: false,
    ...changes,
  })
const caller = (job: 'write-all' | 'read-all' | null) => [{ path: 'caller.yml', workflow: null, job }]

describe('what the token of the job may do', () => {
  it.each([
    ['settings', { own: silent }],
    ['job-not-seen', { own: null }],
    ['callers-not-seen', { own: silent, ways: [] }],
    ['callers-not-seen', { own: silent, ways: [caller('read-all')], complete: false }],
    ['several-ways', { own: silent, ways: [caller('read-all'), caller('write-all')] }],
    ['several-ways', { own: silent, ways: [caller('read-all'), caller(null)] }],
    ['settings', { own: silent, ways: [caller(null), caller(null)] }],
  ] as const)('is not known: %s, of %j', (basis, changes) => {
    expect(seen(changes)).toEqual({ basis, scopes: null, differences: [] })
  })

  it('is what its own block says, whatever its callers are: one that gave less would not have started it', () => {
    expect(seen({ ways: [], complete: false })).toMatchObject({ basis: 'declared' })
    expect(seen({ ways: [caller('read-all'), caller('write-all')] })).toMatchObject({ basis: 'declared' })
  })

  it('is what the settings give, where nothing declares it and they were seen; what the runner was told goes before that', () => {
    expect(seen({ own: silent, tokenDefault: 'read' })).toEqual({
      basis: 'settings-seen',
      scopes: ['contents', 'metadata', 'packages'].map((scope) => ({
        scope,
        level: 'read',
        from: 'settings',
        path: null,
      })),
      differences: [],
    })
    const writes = seen({ own: silent, tokenDefault: 'write' }).scopes ?? []
    expect(writes).toContainEqual({ scope: 'contents', level: 'write', from: 'settings', path: null })
    expect(writes.some(({ scope }) => scope === 'id-token')).toBe(false)
    expect(seen({ own: silent, tokenDefault: 'write', granted: { contents: 'read' } })).toMatchObject({
      basis: 'runner',
    })
    expect(seen({ tokenDefault: 'write' })).toMatchObject({ basis: 'declared' })
  })

  it.each(['read-only', 'read-only-by-default', 'perhaps-read-only'] as const)(
    'is not known by the settings of a run that is %s',
    (restriction) => {
      expect(seen({ own: silent, tokenDefault: 'write', restriction })).toMatchObject({
        basis: 'settings',
        scopes: null,
      })
    },
  )

  it('is what the runner was told, where nothing declares it', () => {
    expect(seen({ own: silent, granted: { contents: 'write', issues: 'none', metadata: 'read' } })).toEqual({
      basis: 'runner',
      scopes: [
        { scope: 'contents', level: 'write', from: 'runner', path: null },
        { scope: 'metadata', level: 'read', from: 'runner', path: null },
      ],
      differences: [],
    })
  })
})

describe('where workflow and runner disagree', () => {
  it.each([
    ['as declared', { granted: { contents: 'read', metadata: 'read' } }, []],
    ['more than declared', { granted: { contents: 'write' } }, ['contents']],
    ['another scope', { granted: { contents: 'read', packages: 'read' } }, ['packages']],
    ['less than declared', { granted: { metadata: 'read' } }, ['contents']],
    ['not seen', { granted: null }, []],
    ['a scope that this version does not know', { granted: { contents: 'read', hoverboards: 'write' } }, []],
    ['an identity token that is not declared', { identityTokenOffered: true }, ['id-token']],
  ] as const)('%s', (_, changes, differences) => {
    expect(seen(changes).differences).toEqual(differences)
  })

  it('says nothing of a limit that may hold or not', () => {
    const own = { path: 'own.yml', workflow: null, job: { contents: 'write' } } as const
    const restriction = 'perhaps-read-only'
    expect(seen({ own, restriction, granted: { contents: 'read' } }).differences).toEqual([])
    expect(seen({ own, restriction, granted: { contents: 'write' } }).differences).toEqual([])
    expect(seen({ own, restriction, granted: {} }).differences).toEqual(['contents'])
  })

  it('takes no offence where write-all comes to no more than there is', () => {
    const own = { path: 'own.yml', workflow: null, job: 'write-all' } as const
    const everywhere = [
      'actions',
      'checks',
      'contents',
      'deployments',
      'issues',
      'packages',
      'pull-requests',
      'statuses',
    ]
    const granted = Object.fromEntries(everywhere.map((scope) => [scope, 'write'] as const))
    expect(seen({ own, granted }).differences).toEqual([])
  })
})

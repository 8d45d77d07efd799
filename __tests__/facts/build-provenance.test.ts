import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { absent, unavailable } from '../../src/model/fact.ts'
import type { SubjectInput } from '../../src/model/options.ts'
import type { WorldChanges } from '../fakes/a-world.ts'
import { inWorld, type Opened } from '../fakes/loopback-world.ts'
import { provenanceBundle } from '../fakes/provenance.ts'
import type { WorldDescription } from '../fakes/world/description.ts'
import { sinceDeployed } from '../scenarios/scenario.ts'
import { withChanged } from '../signers/sample.ts'

const digest = 'a'.repeat(64)
const ROUTE = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}'
const subject = (name: string, sha256 = digest): SubjectInput => ({ kind: 'digest', name, sha256 })
const declared = { options: { subjects: [subject('shop.tgz')] } }
const history = sinceDeployed({ commit: { name: 'head' } })

/** The fact in a world where this was built, after something else was done to it. */
const collected = (
  described: WorldDescription,
  { change = () => {}, given = declared }: { change?: (opened: Opened) => unknown; given?: WorldChanges } = {},
) =>
  inWorld(
    { history, ...described },
    async (opened) => {
      await change(opened)
      const asked = () =>
        opened.services.loopback.exchanges.filter(({ path }) => path.includes('/attestations/')).length
      const { 'build-provenance': seen } = await collect(opened.world)
      return { seen, asked: asked(), job: opened.shown.job, base: opened.shown.commit('base').sha }
    },
    given,
  )
const built = { builds: [{ sha256: digest }] }
const attestationsIn = ({ seen }: Awaited<ReturnType<typeof collected>>) =>
  seen.status === 'observed' ? seen.value.subjects.map(({ attestations }) => attestations) : seen
/** The same bundle in the store, in which something was changed. */
const changing = (pattern: RegExp, replacement: string) => ({
  change: ({ shown }: Opened) => {
    const [stored] = shown.attestations.splice(0)
    if (stored === undefined) throw new Error('nothing was built')
    const bundle = JSON.parse(withChanged(JSON.stringify(stored.bundle), pattern, replacement))
    shown.attestations.push({ ...stored, bundle })
  },
})

describe('the provenance of what is deployed', () => {
  it('is the revision, repository, workflow and run of the job that built it, by its verified certificate', async () => {
    const { seen, job } = await collected(built)
    expect(seen).toMatchObject({
      status: 'observed',
      source: { assurance: 'api' },
      value: {
        trustedRoot: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), notRead: null },
        complete: true,
        subjects: [
          {
            sha256: digest,
            complete: true,
            attestations: [
              {
                status: 'verified',
                repository: expect.stringMatching(/\/acme\/shop$/),
                repositoryId: job.repositoryId,
                revision: job.sha,
                workflow: expect.stringMatching(/deploy\.yml@refs\/heads\/main$/),
                run: expect.stringMatching(/\/actions\/runs\/\d+\/attempts\/1$/),
                signedAt: expect.stringMatching(/^20\d\d-/),
              },
            ],
          },
        ],
      },
    })
  })

  it('has every attestation, also of other revisions and repositories', async () => {
    const found = await collected({
      builds: [{ sha256: digest }, { sha256: digest, from: 'base' }, { sha256: digest, repositoryId: 77 }],
    })
    const { job, base } = found
    expect(attestationsIn(found)).toMatchObject([
      [
        { revision: job.sha, repositoryId: job.repositoryId },
        { revision: base, repositoryId: job.repositoryId },
        { revision: job.sha, repositoryId: 77, repository: expect.stringMatching(/\/acme\/elsewhere$/) },
      ],
    ])
  })

  it('is not asked for where nothing is declared to be deployed', async () => {
    const { seen, asked } = await collected(built, { given: {} })
    expect([seen.status, asked]).toEqual(['absent', 0])
  })

  it('waits for what is deployed, where that could not be read', async () => {
    const given = {
      options: { subjects: [{ kind: 'path', path: 'shop.tgz' }] },
      sha256: () => Promise.reject(new Error('ENOENT')),
    } as const
    const { seen, asked } = await collected(built, { given })
    expect([seen, asked]).toMatchObject([{ reason: 'needs-another-fact' }, 0])
  })

  it('is asked for once by digest, and of fifty at the most', async () => {
    const many = Array.from({ length: 52 }, (_, index) => subject(`part-${index}`, String(index).padStart(64, '0')))
    const { seen, asked } = await collected({}, { given: { options: { subjects: [...many, ...many] } } })
    expect([seen, asked]).toMatchObject([{ value: { complete: false, subjects: { length: 50 } } }, 50])
  })
})

describe('an attestation is not believed', () => {
  it('without a trusted root', async () => {
    const found = await collected(built, { given: { ...declared, trustedRoots: absent() } })
    expect(attestationsIn(found)).toEqual([[{ status: 'not-verified', why: 'no-trust-material' }]])
    expect(found.seen).toMatchObject({ value: { trustedRoot: null } })
  })

  it('where the file with the roots could not be read, and that is said', async () => {
    const trustedRoots = unavailable('not-found', 'ENOENT')
    const found = await collected(built, { given: { ...declared, trustedRoots } })
    expect(attestationsIn(found)).toEqual([[{ status: 'not-verified', why: 'no-trust-material' }]])
    expect(found.seen).toMatchObject({ value: { trustedRoot: { sha256: null, notRead: 'ENOENT' } } })
  })

  it('where the statement was changed after it was signed', async () => {
    const forged = Buffer.from(JSON.stringify({ subject: [{ digest: { sha256: digest } }] })).toString('base64')
    const found = await collected(built, changing(/"payload":"[^"]+"/, `"payload":"${forged}"`))
    expect(attestationsIn(found)).toEqual([[{ status: 'not-verified', why: 'not-in-log' }]])
  })

  it('where it is no bundle, or none is there', async () => {
    const malformed = await collected(built, changing(/"mediaType":"[^"]+"/, '"mediaType":"text"'))
    expect(attestationsIn(malformed)).toEqual([[{ status: 'not-verified', why: 'malformed' }]])
    const none = await collected(built, {
      change: ({ shown }) => {
        const [stored] = shown.attestations.splice(0)
        if (stored !== undefined) shown.attestations.push({ ...stored, bundle: undefined })
      },
    })
    expect(attestationsIn(none)).toEqual([[{ status: 'not-verified', why: 'no-bundle' }]])
  })

  it('where it is about another digest than the store says, or is no provenance', async () => {
    const others = [
      { subject: [{ name: 'x', digest: { sha256: 'b'.repeat(64) } }] },
      { predicateType: 'https://spdx.dev/Document' },
    ]
    const found = await collected(
      {},
      {
        change: async ({ shown, services }) => {
          for (const [index, statement] of others.entries()) {
            const bundle = JSON.parse(await provenanceBundle({ by: shown.job, sha256: digest, statement }, services))
            const predicateType = 'https://slsa.dev/provenance/v1'
            shown.attestations.push({ id: index + 1, bundle, digests: [`sha256:${digest}`], predicateType })
          }
        },
      },
    )
    expect(attestationsIn(found)).toEqual([
      [
        { status: 'not-verified', why: 'about-another-digest' },
        { status: 'not-verified', why: 'no-provenance' },
      ],
    ])
  })

  it('where another issuer vouches for who signed', async () => {
    const found = await collected(built, { given: { ...declared, identity: { issuer: 'https://gitlab.com' } } })
    expect(attestationsIn(found)).toEqual([[{ status: 'not-verified', why: 'signed-by-no-job-of-this-server' }]])
  })
})

describe('where the store does not tell', () => {
  it('404 is an empty list, which shows nothing', async () => {
    expect(attestationsIn(await collected({}))).toEqual([[]])
  })

  it('403 names the permission that would tell', async () => {
    const { seen } = await collected(built, { change: ({ github }) => github.fail(ROUTE, { status: 403 }) })
    expect(seen).toMatchObject({ reason: 'forbidden', needs: ['attestations: read'] })
    const private_ = { repository: { visibility: 'private' }, run: { permissions: { contents: 'read' } } } as const
    expect((await collected({ ...built, ...private_ })).seen).toMatchObject({ reason: 'forbidden' })
  })

  it('an answer of another form is malformed', async () => {
    const { seen } = await collected(built, { change: ({ github }) => github.fail(ROUTE, 'malformed') })
    expect(seen).toMatchObject({ status: 'unavailable', reason: 'malformed' })
  })

  it('of one artifact, what was seen of the others is kept', async () => {
    const given = { options: { subjects: [subject('shop.tgz'), subject('other', 'b'.repeat(64))] } }
    const { seen } = await collected(built, {
      given,
      change: ({ services }) =>
        services.loopback.fail(({ url }) => url.pathname.includes('b'.repeat(64)), { status: 500 }),
    })
    expect(seen).toMatchObject({ value: { complete: false, subjects: [{ sha256: digest, complete: true }] } })
  })
})

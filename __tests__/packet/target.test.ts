import { describe, expect, it } from 'vitest'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

/** With no digest beside it, so that the environment alone decides. */
const named = (basis: 'identity-token' | 'check-run' | 'input', other = 'production') =>
  someFacts(
    {
      environment: {
        name: 'production',
        basis,
        statements: [
          { basis, name: 'production' },
          { basis: 'input', name: other },
        ],
      },
    },
    { subjects: none('subjects') },
  )

const { 'build-provenance': provenance } = VALUES
type Attestation = (typeof provenance)['subjects'][number]['attestations'][number]
const [build] = provenance.subjects[0]?.attestations ?? []
if (build?.status !== 'verified') throw new Error('the facts have a build')

/** What is declared was built by this. */
const builtBy = (attestation: Attestation, others: Parameters<typeof someFacts>[1] = {}) => {
  const subjects = provenance.subjects.map((subject) => ({ ...subject, attestations: [attestation] }))
  return someFacts({ 'build-provenance': { ...provenance, subjects } }, others)
}

describe('the target', () => {
  it.each([
    ['identity-token', 'verified'],
    ['check-run', 'verified'],
    ['input', 'declared'],
  ] as const)('named by the %s is %s', (basis, state) => {
    expect(linkOf('target', named(basis))).toMatchObject({
      state,
      text: `Environment production (${state}). What was deployed is not named.`,
    })
  })

  it('is contradictory where something else was named, whatever the case', () => {
    expect(linkOf('target', named('identity-token', 'PRODUCTION'))).toMatchObject({ state: 'verified' })
    expect(linkOf('target', named('identity-token', 'staging'))).toMatchObject({
      state: 'contradictory',
      text: expect.stringContaining('production, but also named: staging.'),
    })
  })

  it.each([
    ['to another environment', { environment: 'staging' }, 'deployment 601 is to staging'],
    ['of another revision', { sha: 'f'.repeat(40) }, `deployment 601 is of ${'f'.repeat(40)}, and the run is of`],
  ])('is contradictory where its deployment is %s (P2)', (_, changes, text) => {
    const facts = someFacts({ deployment: { ...VALUES.deployment, ...changes } }, { subjects: none('subjects') })
    expect(linkOf('target', facts)).toMatchObject({ state: 'contradictory', text: expect.stringContaining(text) })
    expect(linkOf('target', { ...facts, deployment: unseen('deployment') })).toMatchObject({ state: 'verified' })
  })

  it('is unknown where there is none, or where it was not seen: two different things', () => {
    expect(linkOf('target', someFacts({}, { environment: none('environment') }))).toMatchObject({
      state: 'unknown',
      text: expect.stringContaining('The job is in no environment.'),
    })
    expect(linkOf('target', someFacts({}, { environment: unseen('environment') }))).toMatchObject({
      state: 'unknown',
      text: expect.stringContaining('was not seen'),
    })
  })

  it('is only declared where it says what was deployed: a digest is what somebody typed, however sure the environment is (OU-3)', () => {
    for (const basis of ['identity-token', 'check-run', 'input'] as const)
      expect(linkOf('target', { ...named(basis), subjects: someFacts().subjects })).toMatchObject({
        state: 'declared',
        text: expect.stringMatching(
          /^Environment production \((verified|declared)\)\. Declared to be deployed: shop\.tgz \(sha256 a{12}…\)\. Built from 5ac3f1d, by verified provenance: shop\.tgz\.$/,
        ),
      })
  })

  it('is contradictory where what is declared was built from another revision or elsewhere, whatever the environment (P2)', () => {
    const { revision } = build
    const other = '1'.repeat(40)
    for (const environment of [{}, { environment: none('environment') }, { environment: unseen('environment') }])
      expect(linkOf('target', builtBy({ ...build, revision: other }, environment))).toMatchObject({
        state: 'contradictory',
        text: expect.stringContaining(
          `But what runs is ${revision}, and by its verified provenance sha256 aaaaaaaaaaaa… was built from ${other}.`,
        ),
      })
    const elsewhere = { ...build, repositoryId: 77, repository: 'https://github.com/acme/elsewhere' }
    expect(linkOf('target', builtBy(elsewhere))).toMatchObject({
      state: 'contradictory',
      text: expect.stringContaining(`${revision} of https://github.com/acme/elsewhere.`),
    })
  })

  it('says no more than that where it was built was not seen or not verified', () => {
    expect(linkOf('target', someFacts({}, { 'build-provenance': unseen('build-provenance') }))).toMatchObject({
      state: 'declared',
      text: expect.stringContaining('Where it was built could not be seen.'),
    })
    expect(linkOf('target', builtBy({ status: 'not-verified', why: 'no-trust-material' }))).toMatchObject({
      state: 'declared',
      text: expect.stringContaining('Provenance not verified (no-trust-material): shop.tgz.'),
    })
  })

  it('takes the revision of the deployment for what runs, too', () => {
    const sha = '2'.repeat(40)
    const facts = {
      ...builtBy({ ...build, revision: sha }),
      deployment: someFacts({ deployment: { ...VALUES.deployment, sha } }).deployment,
    }
    expect(linkOf('target', facts).text).toContain('Built from 2222222, by verified provenance')
  })

  it('is unknown where what was to be deployed could not be read', () => {
    expect(linkOf('target', { ...named('identity-token'), subjects: unseen('subjects') })).toMatchObject({
      state: 'unknown',
      text: 'Environment production (verified). What was to be deployed could not be read.',
    })
  })
})

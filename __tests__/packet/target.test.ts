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
          /^Environment production \((verified|declared)\)\. Declared to be deployed: shop\.tgz \(sha256 a{12}…\)\.$/,
        ),
      })
  })

  it('is unknown where what was to be deployed could not be read', () => {
    expect(linkOf('target', { ...named('identity-token'), subjects: unseen('subjects') })).toMatchObject({
      state: 'unknown',
      text: 'Environment production (verified). What was to be deployed could not be read.',
    })
  })
})

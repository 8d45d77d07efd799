import { describe, expect, it } from 'vitest'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

const named = (basis: 'identity-token' | 'check-run' | 'input', other = 'production') =>
  someFacts({
    environment: {
      name: 'production',
      basis,
      statements: [
        { basis, name: 'production' },
        { basis: 'input', name: other },
      ],
    },
  })

describe('the target', () => {
  it.each([
    ['identity-token', 'verified'],
    ['check-run', 'verified'],
    ['input', 'declared'],
  ] as const)('named by the %s is %s', (basis, state) => {
    expect(linkOf('target', named(basis))).toMatchObject({
      state,
      text: expect.stringContaining('Environment production.'),
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
    const facts = someFacts({ deployment: { ...VALUES.deployment, ...changes } })
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

  it('names what was deployed, by digest', () => {
    expect(linkOf('target', someFacts()).text).toContain('Deployed: shop.tgz (sha256 aaaaaaaaaaaa…).')
    for (const subjects of [unseen('subjects'), none('subjects')])
      expect(linkOf('target', { ...someFacts({ environment: VALUES.environment }), subjects }).text).toContain(
        'is not named',
      )
  })
})

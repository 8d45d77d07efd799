import { describe, expect, it } from 'vitest'
import { environment } from '../../src/facts/environment.ts'
import type { Facts } from '../../src/facts/index.ts'
import { aWorld, type WorldChanges } from '../fakes/a-world.ts'
import { someFacts, unseen, VALUES, type Values } from '../fakes/some-facts.ts'

const token = (claims: Readonly<Record<string, string>>) => ({
  'identity-token': {
    ...VALUES['identity-token'],
    claims: { repository: 'acme/shop', run_id: '4711', run_attempt: '1', ...claims },
  },
})
const checkRun = (name: string | null): Pick<Values, 'check-run'> => ({
  'check-run': {
    ...VALUES['check-run'],
    deployment: name === null ? null : { id: 601, nodeId: 'DE_601', environment: name, production: null },
  },
})
const file = (changes: Partial<Values['workflow']>) => ({ workflow: { ...VALUES.workflow, ...changes } })
const blind = { 'identity-token': unseen('identity-token'), 'check-run': unseen('check-run') }

const collected = (facts: Facts, changes: WorldChanges = {}) =>
  environment.collect(aWorld(changes), {
    identityToken: facts['identity-token'],
    checkRun: facts['check-run'],
    workflow: facts.workflow,
  })
const byInput = { options: { environment: 'production' } }

describe('environment', () => {
  it('is named by the token first, and keeps what everybody said', async () => {
    const facts = someFacts({ ...token({ environment: 'production' }), ...checkRun('Production') })
    expect(await collected(facts, { options: { environment: 'staging' } })).toEqual({
      status: 'observed',
      value: {
        name: 'production',
        basis: 'identity-token',
        statements: [
          { basis: 'identity-token', name: 'production' },
          { basis: 'check-run', name: 'Production' },
          { basis: 'workflow-file', name: 'production' },
          { basis: 'input', name: 'staging' },
        ],
      },
      source: facts['identity-token'].source,
    })
  })

  it.each([
    ['check-run', someFacts(checkRun('eu'), { 'identity-token': unseen('identity-token') }), 'eu'],
    ['workflow-file', someFacts({}, blind), 'production'],
    ['input', someFacts({}, { ...blind, workflow: unseen('workflow') }), 'production'],
    [
      'input',
      someFacts(file({ environment: '${{ inputs.target }}', environmentIsExpression: true }), blind),
      'production',
    ],
  ] as const)('is named by the %s where nothing surer names it', async (basis, facts, name) => {
    expect(await collected(facts, byInput)).toMatchObject({ value: { basis, name } })
  })

  it('is not what an expression looks like before it is evaluated', async () => {
    const facts = someFacts(file({ environment: '${{ inputs.target }}', environmentIsExpression: true }))
    expect(await collected(facts)).toMatchObject({
      value: { statements: [{ name: 'production' }, { name: 'production' }] },
    })
    const dark = someFacts(file({ environment: '${{ inputs.target }}', environmentIsExpression: true }), blind)
    expect(await collected(dark)).toMatchObject({ status: 'unavailable', reason: 'needs-another-fact' })
  })

  it.each([
    ['check run', someFacts({ ...token({}), ...checkRun('production') })],
    ['workflow file', someFacts({ ...token({}), ...checkRun(null) })],
  ])('is not believed of a %s when the token of this job names none', async (who, facts) => {
    expect(await collected(facts)).toMatchObject({
      reason: 'untrusted',
      detail: `The identity token names no environment, but the ${who} names production.`,
    })
  })

  it.each([
    ['another run', { run_id: '4712' }],
    ['another attempt', { run_attempt: '2' }],
    ['a run it does not name', { run_id: '' }],
  ])('is not taken from a token of %s', async (_, claims) => {
    const facts = someFacts({ ...token({ environment: 'staging', ...claims }), ...checkRun('production') })
    expect(await collected(facts)).toMatchObject({ value: { name: 'production', basis: 'check-run' } })
    const only = someFacts(
      { ...token({ environment: 'staging', ...claims }) },
      { 'check-run': unseen('check-run'), workflow: unseen('workflow') },
    )
    expect(await collected(only)).toMatchObject({ status: 'unavailable' })
  })

  it.each([
    ['the token', someFacts({ ...token({}), ...checkRun(null), ...file({ environment: null }) }), 'signed'],
    ['the file', someFacts(file({ environment: null }), blind), 'api'],
  ])('is absent when %s would have named one and does not', async (_, facts, assurance) => {
    expect(await collected(facts)).toMatchObject({ status: 'absent', source: { assurance } })
  })

  it.each([
    ['the job is not in the file', someFacts(file({ environment: null, jobFound: false }), blind)],
    ['the file was not seen', someFacts({}, { ...blind, workflow: unseen('workflow') })],
    [
      'only the check run was seen',
      someFacts(checkRun(null), { 'identity-token': unseen('identity-token'), workflow: unseen('workflow') }),
    ],
  ])('is not absent, but unknown, when %s', async (_, facts) => {
    expect(await collected(facts)).toMatchObject({
      reason: 'needs-another-fact',
      needs: ['id-token: write', 'checks: read', 'contents: read'],
    })
  })

  it('stays declared by an input, even where the token names none', async () => {
    const facts = someFacts({ ...token({}), ...checkRun(null), ...file({ environment: null }) })
    expect(await collected(facts, byInput)).toMatchObject({
      value: { basis: 'input' },
      source: { assurance: 'declared' },
    })
  })
})

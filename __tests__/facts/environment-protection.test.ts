import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { environmentProtection } from '../../src/facts/environment-protection.ts'
import { observed, type Seen, unavailable } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'
import { none, someFacts, unseen } from '../fakes/some-facts.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/environments/{environment_name}'
const LIST = 'GET /repos/{owner}/{repo}/environments'
const { environment } = someFacts()
const omar = { type: 'User', reviewer: { login: 'omar', id: 102 } }
const team = { type: 'Team', reviewer: { slug: 'release', id: 7 } }
const review = { id: 1, type: 'required_reviewers', prevent_self_review: true, reviewers: [omar, team] }
const wait = { id: 2, type: 'wait_timer', wait_timer: 30 }
const answer = (...rules: readonly unknown[]) => ({
  id: 701,
  name: 'production',
  updated_at: '2026-01-01T00:00:00Z',
  protection_rules: rules,
  deployment_branch_policy: null,
})
const notFound = unavailable('not-found', '404: Not Found', ['actions: read'])
const collected = (here: Seen<unknown>, list: Seen<unknown> = notFound) =>
  environmentProtection.collect(aWorld({ get: { [ROUTE]: here, [LIST]: list } }), { environment })

describe('environment-protection', () => {
  it('has the rules that are in force', async () => {
    const custom = { id: 3, type: 'gatekeeper' }
    const policy = { protected_branches: true, custom_branch_policies: false }
    const data = { ...answer(review, wait, custom, { id: 4, type: 'branch_policy' }), deployment_branch_policy: policy }
    expect(await collected(observed({ ...data, can_admins_bypass: true }))).toEqual({
      status: 'observed',
      value: {
        environmentId: 701,
        name: 'production',
        updatedAt: '2026-01-01T00:00:00Z',
        reviewers: [
          { type: 'User', id: 102, name: 'omar' },
          { type: 'Team', id: 7, name: 'release' },
        ],
        preventSelfReview: true,
        waitMinutes: 30,
        branches: 'protected',
        otherRules: ['gatekeeper'],
        adminsCanBypass: true,
      },
    })
  })

  it('says what GitHub did not say as null', async () => {
    expect(await collected(observed(answer()))).toMatchObject({
      value: { reviewers: [], preventSelfReview: null, waitMinutes: 0, branches: 'any', adminsCanBypass: null },
    })
  })

  it('counts no reviewer that GitHub does not name', async () => {
    const rule = { ...review, reviewers: [{ type: 'User' }, {}] }
    expect(await collected(observed(answer(rule)))).toMatchObject({ value: { reviewers: [] } })
  })

  it.each([
    ['no rules at all', { ...answer(), protection_rules: undefined }],
    ['rules that are null', answer(null)],
    ['a reviewer that is null', answer({ ...review, reviewers: [{ type: 'User', reviewer: null }] })],
    ['a reviewer of another kind', answer({ ...review, reviewers: [{ ...omar, type: 'App' }] })],
  ])('was not seen where the answer has %s', async (_, data) => {
    const claims = { repository: 'acme/shop', run_id: '4711', run_attempt: '1', environment: 'production' }
    const world = aWorld({ get: { [ROUTE]: observed(data) }, identity: { claims: async () => observed(claims) } })
    const facts = await collect(world)
    expect(facts['environment-protection']).toMatchObject({ status: 'unavailable', reason: 'malformed' })
  })

  it('follows the environment that it is for', async () => {
    const world = aWorld({ get: { [ROUTE]: observed(answer(review)) } })
    expect(await environmentProtection.collect(world, { environment: none('environment') })).toMatchObject({
      status: 'absent',
    })
    expect(await environmentProtection.collect(world, { environment: unseen('environment') })).toMatchObject({
      reason: 'needs-another-fact',
    })
  })
})

describe('an environment that is not found', () => {
  const names = (total_count: number, ...listed: readonly string[]) =>
    observed({ total_count, environments: listed.map((name) => ({ name })) })

  it.each([
    ['the whole list does not have it', names(1, 'staging')],
    ['the list is whole and empty', names(0)],
  ])('is absent when %s', async (_, list) => {
    expect(await collected(notFound, list)).toMatchObject({ status: 'absent', source: { from: LIST } })
  })

  it.each([
    ['the list has it', names(1, 'Production')],
    ['the list is cut', names(101, ...Array.from({ length: 100 }, (_, index) => `env-${index}`))],
    ['the list does not say how long it is', observed({ environments: [] })],
    ['the list is an empty object', observed({})],
    ['the list cannot be read', unavailable('forbidden', '403', ['actions: read'])],
  ])('is unknown when %s', async (_, list) => {
    expect(await collected(notFound, list)).toMatchObject({ status: 'unavailable' })
  })

  it('is not looked for in the list when it was refused for another reason', async () => {
    const refused = unavailable('forbidden', '403')
    expect(await collected(refused, names(0))).toEqual(refused)
  })
})

import { describe, expect, it } from 'vitest'
import { ownersOfEnvironment, ownersOfWorkflow } from '../../src/policy/owners.ts'

const lena = { id: 103, login: 'lena' }
const policy = { version: 1, owners: { production: [lena], '.github/workflows/deploy.yml': [lena] } } as const

describe('whom a policy names', () => {
  it('for an environment, by its name or a pattern', () => {
    expect(ownersOfEnvironment(policy, 'production')).toEqual([lena])
    expect(ownersOfEnvironment({ version: 1, owners: { 'prod*': [lena] } }, 'production')).toEqual([lena])
    expect(ownersOfEnvironment(policy, 'staging')).toEqual([])
  })

  it('for a workflow, by its very path: no pattern, and nothing that every object has', () => {
    expect(ownersOfWorkflow(policy, '.github/workflows/deploy.yml')).toEqual([lena])
    expect(ownersOfWorkflow({ version: 1, owners: { '*': [lena] } }, '.github/workflows/deploy.yml')).toEqual([])
    expect(ownersOfWorkflow(policy, 'constructor')).toEqual([])
  })

  it('is nobody where it names none', () => {
    expect(ownersOfEnvironment({ version: 1 }, undefined)).toEqual([])
    expect(ownersOfWorkflow({ version: 1 }, 'x.yml')).toEqual([])
  })
})

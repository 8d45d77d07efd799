import { describe, expect, it } from 'vitest'
import { controls } from '../../src/controls/index.ts'
import { misfit } from '../../src/model/conforms.ts'

const policy = (require: readonly unknown[], more: object = {}) => ({
  version: 1,
  environments: { production: { require } },
  ...more,
})

describe('policySchema', () => {
  it('lets every control be required, alone and together', () => {
    for (const { id } of controls) expect(misfit('policy', policy([id]))).toBeUndefined()
    expect(misfit('policy', policy(controls.map(({ id }) => id)))).toBeUndefined()
  })

  it('refuses a rule that requires nothing, since nothing would be asked', () => {
    expect(misfit('policy', policy([]))).toContain('environments.production.require')
  })

  it('refuses what it does not name', () => {
    expect(misfit('policy', policy(['environment-is-protected'], { gate: 'off' }))).toBe('gate is not known here')
    expect(misfit('policy', policy(['constructor']))).toContain('must be one of')
  })

  it.each([[-1], [1.5], ['41'], [null]])('takes %j for no account', (id) => {
    const listed = policy(['environment-is-protected'], { 'machine-accounts': [id] })
    expect(misfit('policy', listed)).toContain('machine-accounts.0')
  })
})

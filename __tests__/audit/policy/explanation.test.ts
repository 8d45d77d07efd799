import { describe, expect, it } from 'vitest'
import { explanationOf } from '../../../src/audit/policy/explanation.ts'
import type { Policy } from '../../../src/policy/schema.ts'

const bare: Policy = { version: 1, environments: { production: { require: ['environment-is-protected'] } } }

describe('the explanation of a policy', () => {
  it('says what is asked of each environment, and what follows from what is not said', () => {
    const text = explanationOf('policy.yml', bare)
    expect(text).toMatch(/^policy\.yml is a policy\.\n/)
    expect(text).toMatch(/\n {2}production\n {4}require: .*\n {6}- environment-is-protected: The environment lets/)
    for (const said of [
      'matches no name',
      'no account as driven by machines',
      'no automation',
      'the record keeps them',
      'no baseline',
    ])
      expect(text).toContain(said)
  })

  it('says what judges where no name matches', () => {
    expect(explanationOf('p', { version: 1, extends: 'soc2' })).toContain('is judged by the preset soc2.')
    expect(explanationOf('p', bare)).toContain('matches no name and no pattern is denied')
  })

  it('says who is a machine, whom it trusts and where the first deployment begins', () => {
    const text = explanationOf('p', {
      ...bare,
      'machine-accounts': [4242],
      'agent-sessions': 'digest',
      'trusted-automation': [49699333],
      agents: [{ id: 'our-coder', title: 'Our coder', kind: 'agent' }],
      baseline: 'v1.0',
    })
    expect(text).toMatch(/machine-accounts: .* never counts as that of a human\.\n {2}- 4242\n/)
    expect(text).toMatch(/agent-sessions: digest \(What the record keeps of references/)
    expect(text).toMatch(/trusted-automation: .*\n {2}- 49699333\n/)
    expect(text).toMatch(/agents: .*\n {2}- id: our-coder/)
    expect(text).toMatch(/baseline: v1\.0 \(Where the range of the first deployment/)
    expect(text).not.toMatch(/\n(It names|It trusts|It lists)/)
  })
})

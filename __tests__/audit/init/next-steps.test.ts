import { describe, expect, it } from 'vitest'
import { nextSteps } from '../../../src/audit/init/next-steps.ts'
import type { Gate } from '../../../src/model/options.ts'
import { aPlan } from './a-plan.ts'

function next(environment: string, { gate = 'warn', found }: { gate?: Gate; found?: string } = {}): string {
  const plan = aPlan(`environment: ${environment}\nsteps:\n  - run: a`, gate)
  return nextSteps('w.yml', plan, { path: 'policy.yml', found }).join('\n')
}

describe('what is left to be done', () => {
  it('is what no file can set, then owners, the pin and a pull request', () => {
    expect(next('production').split('\n')).toEqual([
      expect.stringContaining(
        'Environments › production: set required reviewers, and prevent self-review. No file can.',
      ),
      expect.stringContaining('In policy.yml name who answers'),
      expect.stringContaining('full commit id'),
      expect.stringContaining('through a pull request'),
      expect.stringMatching(/delivery-evidence map w\.yml$/),
      expect.stringMatching(/delivery-evidence doctor <owner\/repository>$/),
    ])
  })

  it('has no settings for an environment of which nothing is asked', () => {
    expect(next('staging')).not.toContain('Settings')
    expect(next('staging', { gate: 'enforce' })).toContain('Until it has them, what deploys to it is stopped.')
  })

  it('has each name that an expression can come to', () => {
    expect(next('${{ inputs.to }}')).toMatch(/^An environment is an expression/)
  })

  it('is told of a policy that is there', () => {
    const denying = 'version: 1\nenvironments: { staging: { extends: soc2 } }\n'
    expect(next('production', { found: denying })).toContain('Give production a rule in policy.yml')
    const asking = 'version: 1\nenvironments: { production: { extends: soc2 } }\n'
    expect(next('production', { found: asking })).not.toMatch(/rule in|name who answers/)
    const observing = 'version: 1\nextends: observe\n'
    expect(next('production', { found: observing, gate: 'enforce' })).toContain('Require something of production')
    expect(next('production', { found: observing })).not.toContain('Require something')
    expect(next('production', { found: 'version: 2\n' })).toContain(
      'Correct policy.yml: until then all is denied. In line 1',
    )
  })

  it('is little where nothing was added', () => {
    const plan = aPlan('environment: production\npermissions: write-all\nsteps: [{ run: a }]')
    expect(plan.after).toBe(plan.before)
    const steps = nextSteps('w.yml', plan, { path: 'policy.yml', found: 'version: 1\nextends: observe\n' })
    expect(steps).toEqual([
      expect.stringContaining('delivery-evidence map'),
      expect.stringContaining('delivery-evidence doctor'),
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { askedBy } from '../../src/policy/asked.ts'
import { soc2 } from '../../src/policy/presets/soc2.ts'
import type { Policy } from '../../src/policy/schema.ts'
import { none, someFacts, VALUES } from '../fakes/some-facts.ts'

const asked = (policy: Partial<Policy>, facts = someFacts()) => askedBy({ version: 1, ...policy }, facts)
const inEnvironment = (name: string) =>
  someFacts({ environment: { ...VALUES.environment, name }, 'check-run': { ...VALUES['check-run'], deployment: null } })

const CLAIM = 'environment-is-protected'
const OTHER = 'branch-is-protected'

describe('without a policy file', () => {
  it('asks for all of soc2 where the environment looks like production, and for nothing elsewhere', () => {
    expect(asked({})).toMatchObject({ pattern: null, preset: 'soc2', require: soc2.require, note: soc2.note })
    expect(asked({}, inEnvironment('staging'))).toMatchObject({ preset: 'observe', require: [] })
    expect(
      asked({}, someFacts({}, { environment: none('environment'), 'check-run': none('check-run') })),
    ).toMatchObject({
      preset: 'observe',
    })
  })

  it("takes GitHub's word for production, whatever the name", () => {
    const { deployment } = VALUES['check-run']
    const facts = (production: boolean | null) =>
      someFacts({
        environment: { ...VALUES.environment, name: 'eu' },
        'check-run': { ...VALUES['check-run'], deployment: deployment && { ...deployment, production } },
      })
    expect(asked({}, facts(true))?.preset).toBe('soc2')
    expect(asked({}, facts(false))?.preset).toBe('observe')
    expect(asked({}, facts(null))?.preset).toBe('observe')
  })
})

describe('with a policy file', () => {
  it('asks what the rule says, and nothing of what it does not name', () => {
    const rule = { require: [CLAIM], note: [OTHER], branches: ['main'], 'retention-days': 365 } as const
    expect(asked({ environments: { production: rule } })).toEqual({
      pattern: 'production',
      preset: null,
      approval: 'environment-review',
      require: [CLAIM],
      note: [OTHER],
      branches: ['main'],
      retentionDays: 365,
      reasonRequired: false,
    })
    expect(asked({ environments: { production: rule } }, inEnvironment('staging'))).toBeUndefined()
  })

  it('lets a rule add to its preset, and take away only what it notes', () => {
    const rule = asked({ environments: { production: { extends: 'soc2', require: [OTHER], note: [CLAIM] } } })
    expect(rule?.require).toEqual([...soc2.require.filter((claim) => claim !== CLAIM), OTHER])
    expect(rule?.note).toContain(CLAIM)
    expect(rule?.note).not.toContain(OTHER)
  })

  it('starts every rule from the preset at the top that names no other', () => {
    const policy = {
      extends: 'soc2',
      environments: { staging: { extends: 'observe' }, demo: { note: [CLAIM] } },
    } as const
    const presetIn = (name: string) => asked(policy, inEnvironment(name))?.preset
    expect(['production', 'anything', 'staging', 'demo'].map(presetIn)).toEqual(['soc2', 'soc2', 'observe', 'soc2'])
  })

  it.each(['pull-request-review', 'either'] as const)(
    'asks for no protected environment by a preset where %s is taken for the approval',
    (approval) => {
      const rule = asked({ environments: { '*': { extends: 'soc2', approval } } })
      expect(rule?.require).not.toContain(CLAIM)
      expect(rule).toMatchObject({ approval, note: expect.arrayContaining([CLAIM]) })
      const own = asked({ environments: { '*': { extends: 'soc2', approval, require: [CLAIM] } } })
      expect(own?.require).toContain(CLAIM)
    },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startingPolicy } from '../../../src/audit/init/starting-policy.ts'
import { POLICY_SCHEMA_AT } from '../../../src/model/identifiers.ts'
import { foldCase } from '../../../src/model/same-name.ts'
import { parsePolicy } from '../../../src/policy/parse.ts'

function policyFor(names: readonly string[], more: { enforced?: readonly string[]; others?: boolean } = {}) {
  const text = startingPolicy({ names, enforced: [], others: false, ...more })
  const parsed = parsePolicy(text)
  if ('problem' in parsed) throw new Error(`${parsed.problem}\n${text}`)
  return { text, policy: parsed.policy }
}

describe('the policy to start from', () => {
  it('tells editors where the schema is by which they complete it', () => {
    expect(policyFor(['production']).text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${POLICY_SCHEMA_AT}`)
  })

  it('has a rule for just the environments that are named, whatever they are called', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
      fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
      fc.constantFrom(
        ...[
          'production',
          'Production',
          'prod*',
          '__proto__',
          'null',
          '~',
          '<<',
          '1',
          'yes',
          '#',
          ': ',
          '- a',
          '&a',
          '*a',
          '? a',
        ],
        ...[
          'a\nrequire: []',
          'a\n\n  b\n',
          '"',
          "'",
          '{',
          ' a ',
          '\uFEFF',
          '%YAML',
          '---',
          '|',
          '!!str a',
          'a: # b',
          '\\',
          '\u2028',
        ],
      ),
    )
    const holds = (names: readonly string[], others: boolean) => {
      const { policy } = policyFor(names, { others })
      const asked = Object.keys(policy.environments ?? {}).map(foldCase)
      expect(asked.toSorted()).toEqual([...new Set(names.map(foldCase))].toSorted())
    }
    fc.assert(fc.property(fc.array(name, { maxLength: 8 }), fc.boolean(), holds), { numRuns: 1_000 })
  })

  it('asks most of production and of what is held back', () => {
    const { policy } = policyFor(['eu-prod', 'staging', 'preview'], { enforced: ['preview'] })
    expect(policy).toEqual({
      version: 1,
      extends: 'soc2',
      environments: { 'eu-prod': { extends: 'soc2' }, staging: { extends: 'observe' }, preview: { extends: 'soc2' } },
    })
  })

  it('makes nobody up, and says what is left open', () => {
    expect(policyFor([]).policy).toEqual({ version: 1, extends: 'soc2' })
    expect(policyFor([]).text).toContain('# owners:')
    expect(policyFor([], { others: true }).text).toContain('# A job of the workflow has an expression')
    expect(policyFor(['eu-*']).text).toContain('# `*` stands for any text here')
  })
})

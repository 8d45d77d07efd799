import { describe, expect, it } from 'vitest'
import { byTheme, supportsLines } from '../../src/reports/frameworks.ts'
import { aRecord } from '../fixtures/a-record.ts'

const [finding] = aRecord().conclusions.findings
const findings = finding === undefined ? [] : [finding, { ...finding, control: 'constructor' }]
const { version, digest } = aRecord().frameworks

/** What is said of a claim that a later mapping, with a framework nobody here knows, ties so. */
const lines = (
  ...ties: readonly (readonly [framework: string, id: string, relation: 'supports' | 'partially-supports'])[]
) =>
  supportsLines(
    {
      version,
      digest,
      claims: {
        claim: {
          theme: 'monitoring',
          supports: ties.map(([framework, id, relation]) => ({ framework, id, relation })),
        },
      },
    },
    'claim',
  )

describe('supportsLines', () => {
  it('names ids by framework, what is supported in part behind what is supported', () => {
    expect(
      lines(
        ['iso-27001-2022', 'A.8.2', 'partially-supports'],
        ['constructor', 'X.1', 'supports'],
        ['iso-27001-2022', 'A.8.16', 'partially-supports'],
        ['iso-27001-2022', 'A.5.3', 'supports'],
      ),
    ).toEqual(['Monitoring: this claim supports A.5.3, in part A.8.2, A.8.16 of ISO 27001:2022; X.1 of constructor'])
  })

  it('says nothing of a claim that the mapping does not name', () => {
    expect(supportsLines({ version, digest, claims: {} }, 'constructor')).toEqual([])
  })

  it('never says that a requirement is met', () => {
    for (const { control } of findings)
      expect(String(supportsLines(aRecord().frameworks, control))).not.toMatch(/complian|meets|satisf|fulfil/i)
  })
})

describe('byTheme', () => {
  it('has every theme, and what is tied to none at the end', () => {
    const themes = byTheme(aRecord({ conclusions: { findings } }))
    expect(themes.map((theme) => [theme.title, theme.findings.map(({ control }) => control)])).toEqual([
      ['Change management', []],
      ['Logical access', []],
      ['Production deployment', ['environment-is-protected']],
      ['Monitoring', []],
      ['Incident readiness', []],
      ['Tied to no theme', ['constructor']],
    ])
    expect(byTheme(aRecord())).toHaveLength(5)
  })
})

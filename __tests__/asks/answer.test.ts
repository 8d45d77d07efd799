import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import type { Facts } from '../../src/facts/index.ts'
import { ASK_ANSWERS, ASK_IDS } from '../../src/model/ask.ts'
import { anyFacts, factIds, withUnseen } from '../fakes/any-facts.ts'
import { none, policyText, someFacts, VALUES, type Values } from '../fakes/some-facts.ts'

const asksIn = (facts: Facts) => conclude(facts, null).asks
const FILES = ['approved-ai-tools.yml', 'model-inventory.json', 'prompts.log']

/** A list of approved tools, an inventory of models and a log of prompts, wherever a step can be handed such a thing. */
const HANDED: Partial<Values> = {
  subjects: FILES.map((name) => ({ name, sha256: 'b'.repeat(64), from: 'input-file' })),
  'agent-notes': {
    complete: true,
    items: [
      {
        commit: VALUES.run.sha,
        from: 'git-ai',
        tool: FILES[0] ?? '',
        models: FILES.slice(1, 2),
        sessions: FILES.slice(2),
        contributors: ['ai'],
        humanAuthor: null,
      },
    ],
    malformed: [],
  },
  'policy-file': policyText(
    'version: 1\nenvironments: { "*": { require: [environment-is-protected] } }\nagents: [{ id: tool, title: Approved tool, kind: agent, trailers: [Tool] }]',
  ),
}

/** What the runner says by itself, and what a step is handed. */
const SELF_TOLD = [
  'run',
  'event',
  'execution',
  'outcome',
  'token-permissions',
  'subjects',
  'agent-notes',
  'policy-file',
]

describe('the four asks', () => {
  it('are always all there in their order, and show or miss each thing (A5)', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const asks = asksIn(facts)
        expect(asks.map(({ id }) => id)).toEqual(ASK_IDS)
        for (const { answer, fields, missing } of asks) {
          expect(answer === 'answered').toBe(missing.length === 0)
          expect(fields.every(({ value, from }) => value !== '' && from.length > 0)).toBe(true)
        }
      }),
    )
  })

  it('never improve when less was seen', () => {
    const rank = (answer: (typeof ASK_ANSWERS)[number] | undefined) => (answer ? ASK_ANSWERS.indexOf(answer) : -1)
    fc.assert(
      fc.property(anyFacts(), fc.subarray([...factIds], { minLength: 1 }), (facts, dark) => {
        const less = asksIn(withUnseen(facts, dark))
        for (const [index, before] of asksIn(facts).entries()) {
          expect(rank(less[index]?.answer)).toBeGreaterThanOrEqual(rank(before.answer))
          const shown = before.fields.map(({ label }) => label)
          expect(shown).toEqual(expect.arrayContaining(less[index]?.fields.map(({ label }) => label) ?? ['none']))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a list of approved tools, an inventory of models and a log of prompts (N1, N2, N3)', () => {
  const nothingElse = factIds.filter((id) => !SELF_TOLD.includes(id))

  it.each([[Object.keys(HANDED)], ...Object.keys(HANDED).map((id) => [[id]])])('answer no ask: %j', (ids) => {
    const others = factIds.filter((id) => id in HANDED && !ids.includes(id))
    const facts = withUnseen(someFacts(HANDED), [...nothingElse, ...others])
    expect(asksIn(facts).map(({ answer }) => answer)).toEqual(ASK_IDS.map(() => 'not-answered'))
  })

  it('stand in no field, and answer nothing that was not answered without them', () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const { subjects, 'agent-notes': notes } = someFacts(HANDED)
        const handed = asksIn({ ...facts, subjects, 'agent-notes': notes })
        expect(FILES.filter((file) => JSON.stringify(handed).includes(file))).toEqual([])
      }),
    )
    // A record can be found by a digest that the step was handed; that is all that a digest is good for.
    const besidesDigests = (facts: Facts) =>
      JSON.parse(JSON.stringify(asksIn(facts)).replace(/, digests .*?, incident/g, ''))
    expect(besidesDigests(someFacts({ subjects: HANDED.subjects ?? [] }))).toEqual(besidesDigests(someFacts()))
    expect(asksIn(someFacts({}, { subjects: none('subjects') })).map(({ answer }) => answer)).toEqual(
      asksIn(someFacts()).map(({ answer }) => answer),
    )
  })
})

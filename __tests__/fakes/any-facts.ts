import fc from 'fast-check'
import { type FactId, type Facts, facts } from '../../src/facts/index.ts'
import { mia, none, omar, policyText, someFacts, unseen, VALUES, type Values } from './some-facts.ts'

const CLAIMS = ['environment-is-protected', 'deployment-was-approved-by-an-independent-human'] as const

const environmentNames = fc.constantFrom('production', 'PRODUCTION', 'staging', '*', '__proto__')
const accounts = fc.constantFrom(null, mia, omar, { login: 'auto[bot]', id: 103, type: 'Bot' })

const rules = fc.record(
  {
    require: fc.subarray([...CLAIMS], { minLength: 1 }),
    extends: fc.constantFrom('soc2', 'observe'),
    approval: fc.constantFrom('environment-review', 'pull-request-review', 'either'),
  },
  { requiredKeys: ['require'] },
)

const exceptions = fc.record({
  claim: fc.constantFrom(...CLAIMS),
  environment: fc.constantFrom('production', 'staging', '*'),
  scope: fc.constantFrom<object>({ until: '2026-03-31' }, { commit: VALUES.run.sha }, { 'pull-request': 7 }, {}),
  owner: fc.constantFrom({ id: 101 }, { id: 103 }),
  reason: fc.constant('It is settled elsewhere.'),
  expires: fc.constantFrom('2026-03-31', '2026-03-01'),
})

const policies = fc
  .record(
    {
      version: fc.constant(1),
      environments: fc.dictionary(fc.constantFrom('production', 'prod*', '*', 'staging'), rules),
      'machine-accounts': fc.subarray([101, 102]),
      exceptions: fc.array(exceptions, { maxLength: 2 }),
      'break-glass': fc.record({ people: fc.constantFrom([101], [102]), 'follow-up-days': fc.constant(3) }),
    },
    { requiredKeys: ['version', 'environments', 'machine-accounts'] },
  )
  .map((policy) => policyText(JSON.stringify(policy)))

const ofOmar = {
  commit: VALUES['change-set'].head,
  from: 'git-ai',
  tool: 'cursor',
  models: [],
  sessions: [],
  contributors: ['ai'],
  humanAuthor: { id: omar.id, login: omar.login },
} as const

/** Values that bear on what is concluded, in many combinations. */
const values: fc.Arbitrary<Partial<Values>> = fc.record({
  'agent-notes': fc.record({
    complete: fc.constantFrom(true, true, true, false),
    items: fc.subarray([ofOmar]),
    malformed: fc.subarray([{ where: ofOmar.commit, detail: 'not a note' }]),
  }),
  approvals: fc.array(
    fc.record({
      by: accounts,
      state: fc.constantFrom('approved', 'approved', 'rejected', 'pending'),
      environments: fc.array(environmentNames, { maxLength: 2 }),
      commentDigest: fc.constant(null),
    }),
    { maxLength: 4 },
  ),
  environment: fc
    .record({
      name: environmentNames,
      basis: fc.constantFrom('identity-token', 'check-run', 'workflow-file', 'input'),
      other: environmentNames,
    })
    .map(({ name, basis, other }) => ({
      name,
      basis,
      statements: [
        { basis, name },
        { basis: 'input', name: other },
      ],
    })),
  'break-glass': fc.constant(VALUES['break-glass']),
  incident: fc.constant(VALUES.incident),
  'environment-protection': fc
    .record({
      reviewers: fc.subarray([{ type: 'User', id: 102, name: 'omar' } as const]),
      rules: fc.subarray(['custom']),
    })
    .map(({ reviewers, rules }) => ({ ...VALUES['environment-protection'], reviewers, otherRules: rules })),
  'policy-file': fc.oneof(policies, fc.constant(VALUES['policy-file']), fc.constant(policyText('version: 7'))),
  run: fc.integer({ min: 1, max: 3 }).map((attempt) => ({ ...VALUES.run, attempt })),
  'workflow-run': fc
    .record({ actor: accounts, triggeringActor: accounts })
    .map((starters) => ({ ...VALUES['workflow-run'], ...starters })),
})

export const factIds: readonly FactId[] = Object.values(facts).map(({ id }) => id)

/** The same facts, of which these could not be seen. */
export const withUnseen = (all: Facts, ids: readonly FactId[]): Facts => ({
  ...all,
  ...Object.fromEntries(ids.map((id) => [id, unseen(id)])),
})

const withNone = (all: Facts, ids: readonly FactId[]): Facts => ({
  ...all,
  ...Object.fromEntries(ids.map((id) => [id, none(id)])),
})

/** Facts of all kinds of deployments, good and bad, where some could not be seen and some are absent. */
export const anyFacts = (): fc.Arbitrary<Facts> =>
  fc
    .record({
      changed: values,
      gone: fc.subarray([...factIds], { maxLength: 2 }),
      dark: fc.subarray([...factIds], { maxLength: 2 }),
      luck: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ changed, gone, dark, luck }) => {
      const all = someFacts(luck > 6 ? {} : changed)
      return luck > 3 ? all : withUnseen(withNone(all, gone), dark)
    })

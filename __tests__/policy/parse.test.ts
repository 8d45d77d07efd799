import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import { askedBy } from '../../src/policy/asked.ts'
import { parsePolicy } from '../../src/policy/parse.ts'
import { policySchema } from '../../src/policy/schema.ts'
import { policyText, someFacts, VALUES } from '../fakes/some-facts.ts'
import { checked } from '../fixtures/a-record.ts'

const RULE = '{ require: [environment-is-protected] }'
const good = `version: 1\nenvironments:\n  production: ${RULE}\n`
const OURS = 'agents:\n  - { id: our-coder, title: Our coder, kind: agent, trailers: [Our-Coder-Task] }\n'
const EXCEPTION =
  'exceptions:\n  - { claim: environment-is-protected, environment: production, scope: { until: 2026-12-24 }, owner: { id: 101 }, reason: The plan has none., expires: 2026-12-31 }\n'
const problemOf = (text: string): string => {
  const parsed = parsePolicy(text)
  return 'problem' in parsed ? parsed.problem : 'none'
}

describe('a policy that is right', () => {
  it('is what it says', () => {
    const claims = ['environment-is-protected', 'deployment-was-approved-by-an-independent-human']
    const text = `# ours\n${good}machine-accounts: [41]\n`.replace('[environment-is-protected]', JSON.stringify(claims))
    expect(parsePolicy(text)).toEqual({
      policy: { version: 1, environments: { production: { require: claims } }, 'machine-accounts': [41] },
    })
  })

  it('may name agents of its own, and automation that it trusts', () => {
    expect(parsePolicy(`${good}${OURS}trusted-automation: [49699333]\n`)).toMatchObject({
      policy: { agents: [{ id: 'our-coder', trailers: ['Our-Coder-Task'] }], 'trusted-automation': [49699333] },
    })
  })

  it('may start from a preset, change single environments, and say who answers for what', () => {
    const text = `version: 1
extends: soc2
environments:
  staging: { extends: observe }
  production: { note: [environment-is-protected], approval: either, retention-days: 365, branches: [main] }
owners: { production: [{ id: 101, login: mia }] }
credentials:
  AWS_KEY: { owners: [{ id: 101 }], revocation: mia deletes it }
  "DEPLOY_*": { owners: [{ id: 101 }] }
  PROD_KEY: { production: true }
  OLD_KEY: { revocation: mia deletes it }
break-glass: { people: [101], follow-up-days: 3 }
${EXCEPTION}`
    expect(parsePolicy(text)).toMatchObject({ policy: { extends: 'soc2', exceptions: [{ expires: '2026-12-31' }] } })
    expect(parsePolicy('version: 1\nextends: soc2\n')).toEqual({ policy: { version: 1, extends: 'soc2' } })
  })

  it('may share a list by an alias, a few times', () => {
    const text = 'version: 1\nenvironments:\n  a: &rule { require: [environment-is-protected] }\n  b: *rule\n'
    expect(parsePolicy(text)).toMatchObject({ policy: { environments: { b: { require: [expect.any(String)] } } } })
  })

  it('may begin with a byte order mark, and end its lines as Windows does', () => {
    expect(parsePolicy(`\uFEFF${good.replaceAll('\n', '\r\n')}`)).toHaveProperty('policy')
  })

  it('may call an environment as no object should be called', () => {
    const parsed = parsePolicy(good.replace('production', '__proto__'))
    expect('policy' in parsed && Object.keys(parsed.policy.environments ?? {})).toEqual(['__proto__'])
  })
})

const bomb = ['a: &a [x,x,x,x]', ...'bcdefgh'.split('').map((to) => `${to}: &${to} [${'*a,'.repeat(9)}*a]`)].join('\n')

const WRONG: readonly (readonly [string, string, string])[] = [
  [
    'a pattern among the signals of an agent',
    `${good}${OURS.replace('trailers', 'pattern')}`,
    'line 5: agents › 0 › pattern is not known',
  ],
  [
    'an agent of another kind',
    `${good}${OURS.replace('kind: agent', 'kind: human')}`,
    'line 5: agents › 0 › kind must be one of: agent',
  ],
  [
    'an agent twice',
    `${good}${OURS}${OURS.slice(8)}`,
    'line 6: agents › 1 › id is the id of another agent; choose another id.',
  ],
  [
    'an agent with the id of one that is known',
    `${good}${OURS.replace('our-coder', 'claude-code')}`,
    'line 5: agents › 0 › id is the id of another agent; choose another id.',
  ],
  ['trust in a name', `${good}trusted-automation: [dependabot]\n`, 'line 4: trusted-automation › 0 must be integer.'],
  [
    'an unknown key',
    `${good}machines: []\n`,
    'line 4: machines is not known here. Known are: agent-sessions, agents, baseline, break-glass,',
  ],
  [
    'an unknown key of a rule',
    good.replace('] }', '], by: x }'),
    'line 3: environments › production › by is not known',
  ],
  [
    'a claim that is none',
    good.replace('is-protected', 'is-nice'),
    'line 3: environments › production › require › 0 must be one of: ',
  ],
  [
    'a claim that is misspelt',
    good.replace('is-protected', 'is-protcted'),
    '-were-reviewed. Did you mean `environment-is-protected`? The id of a claim.',
  ],
  [
    'the claim of an exception that is misspelt',
    `${good}${EXCEPTION.replace('is-protected', 'isprotected')}`,
    '. Did you mean `environment-is-protected`?',
  ],
  [
    'a key that is needed and misspelt',
    `${good}break-glass: { poeple: [101], follow-up-days: 3 }\n`,
    'line 4: break-glass › people is missing. `poeple` is not known here: is that it? Who may:',
  ],
  ['a preset that is misspelt', `${good}extends: observed\n`, '. Did you mean `observe`?'],
  ['a rule of the wrong type', good.replace(RULE, 'all'), 'line 3: environments › production must be object.'],
  [
    'a rule that requires nothing',
    good.replace(RULE, '{ require: [] }'),
    'line 3: environments › production › require must',
  ],
  ['another version', good.replace('1', '2'), 'line 1: version must be'],
  ['a version in quotes', good.replace('1', '"1"'), 'line 1: version must be'],
  ['an account by name', `${good}machine-accounts: [mia]\n`, 'line 4: machine-accounts › 0 must be integer.'],
  [
    'no environments',
    'version: 1\n',
    'line 1: the file needs `environments`, or `extends` with a preset, as in `extends: soc2`.',
  ],
  ['no environment', 'version: 1\nenvironments:\n', 'line 2: environments must be object.'],
  [
    'a rule that asks for nothing',
    good.replace(RULE, '{ branches: [main] }'),
    'line 3: environments › production needs `require`, or `extends` with a preset, as in `extends: soc2`.',
  ],
  [
    'a claim that is required and noted',
    good.replace('] }', '], note: [environment-is-protected] }'),
    'line 3: environments › production › note names a claim that `require` names too; leave it in one of the two.',
  ],
  [
    'another preset',
    `extends: soc1\n${good}`,
    'line 1: extends must be one of: soc2, observe. Did you mean `soc2`? What every rule',
  ],
  [
    'another way to approve',
    good.replace('] }', '], approval: none }'),
    'approval must be one of: environment-review, pull-request-review, either. What counts',
  ],
  [
    'a credential of nobody',
    `${good}credentials:\n  AWS_KEY: { owners: [] }\n`,
    'line 5: credentials › AWS_KEY › owners must NOT have fewer than 1 items. The people who answer for it',
  ],
  [
    'a credential of which nothing is said',
    `${good}credentials:\n  AWS_KEY: {}\n`,
    'line 5: credentials › AWS_KEY must say something. What is said of the credentials whose name matches. Write for example `AWS_KEY: { owners: [ { id: 101, login: mia } ] }`.',
  ],
  [
    'an exception for nothing',
    `${good}${EXCEPTION.replace('{ until: 2026-12-24 }', '{}')}`,
    'line 5: exceptions › 0 › scope must say something. What it is for: exactly one of these.',
  ],
  [
    'a credential with a value',
    `${good}credentials:\n  AWS_KEY: { value: hunter2, owners: [{ id: 1 }] }\n`,
    'line 5: credentials › AWS_KEY › value is not known here. Known are: owners, production, revocation.',
  ],
  [
    'a credential twice, in other letters',
    `${good}credentials:\n  AWS_KEY: { owners: [{ id: 1 }] }\n  aws_key: { owners: [{ id: 2 }] }\n`,
    'line 6: credentials › aws_key is there twice, in other letters; put the two together.',
  ],
  ['an owner without an id', `${good}owners: { "*": [mia] }\n`, 'line 4: owners › * › 0 must be object.'],
  [
    'an exception without an owner',
    `${good}${EXCEPTION.replace(/owner.*, r/, 'r')}`,
    'exceptions › 0 › owner is missing. Who answers for it: a person. Write for example `owner: { id: 101, login: mia }`.',
  ],
  [
    'an exception for two things',
    `${good}${EXCEPTION.replace('{ u', '{ pull-request: 7, u')}`,
    'scope must say exactly one thing. What it is for: exactly one of these.',
  ],
  [
    'an exception without an end',
    `${good}${EXCEPTION.replace(', expires: 2026-12-31', '')}`,
    'exceptions › 0 › expires is missing. The last day',
  ],
  [
    'an exception until no day',
    `${good}${EXCEPTION.replace('expires: 2026-12-31', 'expires: soon')}`,
    'expires is not written as it has to be. The last day',
  ],
  [
    'an exception until no day, told what to write',
    `${good}${EXCEPTION.replace('expires: 2026-12-31', 'expires: soon')}`,
    'Write for example `expires: 2026-12-31`.',
  ],
  [
    'glass that nobody may break',
    `${good}break-glass: { people: [], follow-up-days: 3 }\n`,
    'line 4: break-glass › people must NOT have fewer',
  ],
  [
    'glass without a follow-up',
    `${good}break-glass: { people: [101] }\n`,
    'line 4: break-glass › follow-up-days is missing. Within how many days',
  ],
  [
    'no version',
    good.replace('version: 1\n', ''),
    'line 1: version is missing. The version of this format. Write for example `version: 1`.',
  ],
  [
    'a key that is misspelt',
    good.replace('require', 'requires'),
    'line 3: environments › production › requires is not known here. Did you mean `require`? Known are:',
  ],
  [
    'owners that are no list',
    `${good}owners: { production: mia }\n`,
    'line 4: owners › production must be array. The people who answer for these. Write for example `production: [ { id: 101, login: mia } ]`.',
  ],
  [
    'a branch as the baseline',
    `${good}baseline: main branch\n`,
    'line 4: baseline is not written as it has to be. Where the',
  ],
  [
    'evidence that is not kept',
    good.replace('] }', '], retention-days: 0 }'),
    'retention-days must be >= 1. How many days the record and the logs must be kept: at least one. Write for example `retention-days: 365`.',
  ],
  [
    'an exception until a day that no calendar has',
    `${good}${EXCEPTION.replace('expires: 2026-12-31', 'expires: 2026-02-31')}`,
    'line 5: exceptions › 0 › expires is not written as it has to be.',
  ],
  [
    'an empty file',
    '',
    'line 1: the file must be object. What deployments are judged by. Write for example `{ version: 1, extends: soc2 }`.',
  ],
  ['only a comment', '# later\n', 'line 1: the file must be object.'],
  ['a list', '- version: 1\n', 'line 1: the file must be object.'],
  ['a key twice', `${good}version: 1\n`, 'line 4: this cannot be read as YAML: Map keys must be unique.'],
  [
    'an environment twice',
    `${good}  production: ${RULE}\n`,
    'line 4: this cannot be read as YAML: Map keys must be unique.',
  ],
  ['a tab', 'version: 1\nenvironments:\n\tproduction:\n', 'line 3: this cannot be read as YAML: Tabs'],
  ['two documents', `${good}---\n${good}`, 'line 4: this cannot be read as YAML: Source contains multiple documents'],
  ['no YAML', 'version: 1\nenvironments: }{\n', 'line 2: this cannot be read as YAML: '],
  ['bytes', '\u0000\u0001\uFFFD', 'line 1: '],
  ['a tag', good.replace('production: ', 'production: !!omap '), 'line 3: this cannot be read as YAML: Unresolved tag'],
  [
    'numbers of YAML 1.1',
    `%YAML 1.1\n---\n${good}machine-accounts: [1_000]\n`,
    'line 6: machine-accounts › 0 must be integer.',
  ],
  ['an alias to nowhere', good.replace(RULE, '*rule'), 'line 3: its aliases cannot be followed: Unresolved alias'],
  ['aliases that multiply', bomb, 'its aliases cannot be followed: Excessive alias count'],
  [
    'a cycle',
    'version: 1\nenvironments: &e\n  eu: *e\n',
    'line 3: environments › eu › eu is not known here. Known are: approval,',
  ],
  ['a merged key', good.replace(RULE, `{ <<: ${RULE} }`), 'line 3: environments › production'],
]

/** What a sentence must have that says what to write. */
const ADVICE =
  /Write |Did you mean|Known are: |, as in `|; (?:leave|put|choose) |Indent with|Put what|Remove the|Name environments/

describe('a policy that is wrong', () => {
  it.each(WRONG)('%s: is told what to write', (_, text) => expect(problemOf(text)).toMatch(ADVICE))

  it.each(WRONG)('%s: one sentence with the line', (_, text, sentence) => {
    expect(problemOf(text)).toContain(sentence)
    expect(problemOf(text)).toMatch(/^line \d+: [^\n]+\.$/)
  })

  it.each([
    ['[', 30_000],
    ['{a: ', 10_000],
    ['- ', 30_000],
    ['? ', 30_000],
    ['"', 60_000],
    ['&a ', 20_000],
    ['a:\n ', 10_000],
    ['exceptions: [{ scope: ', 2_000],
    ['k: v\n', 10_000],
    ['[', 5_000_000],
    [good, 50_000],
  ])('%j many times: refused, and soon', (part, times) => {
    const began = performance.now()
    expect(problemOf(part.repeat(times))).toMatch(/^line \d+: /)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('is told in well-formed text, which a record can hold', () => {
    expect(problemOf('version: 1\nenvironments: { "\\ud800": { by: x } }').isWellFormed()).toBe(true)
  })
})

describe('any text at all', () => {
  const words = [
    'version: 1',
    'environments:',
    '  production:',
    '    require:',
    '- environment-is-protected',
    '&a',
    '*a',
  ]
  const pieces = fc.constantFrom(
    ...words,
    '\n',
    ' ',
    ': ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '!!set',
    '---',
    '|',
    '\t',
    '#',
    '<<',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 20 }).map((some) => some.join('')),
    fc.array(pieces, { maxLength: 6 }).map((some) => good + some.join('')),
    fc.json(),
  )

  it('is a policy of the schema or a problem, and nothing is thrown', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parsePolicy(text)
        if ('policy' in parsed) expect(checked(policySchema, parsed.policy)).toBe(parsed.policy)
        else expect(parsed.problem).toMatch(/^line \d+: .+\.$/s)
      }),
      { numRuns: 1_500 },
    )
  })

  const strict = `version: 1
extends: soc2
environments:
  production:
    extends: observe
    require:
      - environment-is-protected
      - deployment-was-approved-by-an-independent-human
exceptions: [{ claim: environment-is-protected, environment: staging, scope: { pull-request: 7 }, owner: { id: 9 }, reason: None., expires: 2026-12-31 }]
break-glass: { people: [9], follow-up-days: 3 }
`
  const cuts = fc.record({ at: fc.nat(strict.length), gone: fc.nat(40), put: fc.oneof(pieces, fc.constant('')) })
  const altered = fc
    .array(cuts, { maxLength: 3 })
    .map((all) => all.reduce((text, { at, gone, put }) => text.slice(0, at) + put + text.slice(at + gone), strict))

  it('allows no more than the policy gives that it is', () => {
    const nobodyApproved = (text: string) =>
      someFacts({ approvals: [], 'policy-file': policyText(text), 'break-glass': VALUES['break-glass'] })
    fc.assert(
      fc.property(fc.oneof(texts, altered), (text) => {
        const facts = nobodyApproved(text)
        if (conclude(facts, null).verdict.decision === 'deny') return
        const parsed = parsePolicy(text)
        const policy = 'policy' in parsed ? parsed.policy : undefined
        const asked = policy && askedBy(policy, facts)
        expect(asked?.require.length).toBeGreaterThan(0)
        expect(asked?.require).not.toContain('deployment-was-approved-by-an-independent-human')
      }),
      { numRuns: 1_000 },
    )
  })
})

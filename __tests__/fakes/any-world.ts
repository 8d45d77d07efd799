import fc from 'fast-check'
import type { WorldChanges } from './a-world.ts'
import { type Change, changeTo, momentOf, PEOPLE } from './any-change.ts'
import { ACTIONS, ANOTHER_APP, administrationToken, asAdministrator, GUARDED, requireCheck } from './some-rules.ts'
import type { Moment, RulesetDescription, WorldDescription } from './world/description.ts'

/** A deployment of what came in since the last one, under some policy; what the claims ask for is mostly there. */
export interface AnyDeployment {
  readonly changes: readonly Change[]
  /** The world where these came in since the last deployment, and those before it. */
  readonly described: (since: readonly Change[], before?: readonly Change[]) => WorldDescription
  /** What the job was given: mostly a token that can read administration, besides its own. */
  readonly given: WorldChanges
}

/** The claims about how what is deployed came about. */
export const CLAIMS = [
  'environment-is-protected',
  'deployment-was-approved-by-an-independent-human',
  'every-commit-came-through-a-pull-request',
  'every-change-was-reviewed-by-an-independent-human',
  'reviews-cover-the-final-revision',
  'agent-changes-have-a-human-who-did-not-ask-for-them',
  'branch-is-protected',
  'no-rule-was-bypassed',
  'required-checks-passed-on-the-deployed-revision',
  'workflow-changes-were-reviewed',
  'policy-changes-were-reviewed',
]

const POLICY = '.github/delivery-evidence.yml'
const WORKFLOW = '.github/workflows/release.yml'

const policyOf = (claims: readonly string[]) =>
  `version: 1\nenvironments: { "*": { require: [${claims.join(', ')}] } }\n`

/** Changes to what governs a deployment, that change nothing of what is asked of it; one may take another back. */
const governingWith = (policy: string) => [
  { files: { [WORKFLOW]: 'on: push\n' } },
  { files: { [WORKFLOW]: 'on: release\n' } },
  { files: { [WORKFLOW]: null } },
  { files: { [POLICY]: `${policy}# Once\n` } },
  { files: { [POLICY]: `${policy}# Twice\n` } },
  { files: { [POLICY]: policy } },
]

const TESTED: RulesetDescription = { name: 'Tested', rules: [requireCheck('test'), requireCheck('build')] }
const BYPASSED: RulesetDescription = {
  ...GUARDED,
  bypass: [
    { actor_type: 'Team', actor_id: 7, bypass_mode: 'always' },
    { actor_type: 'RepositoryRole', actor_id: 5, bypass_mode: 'pull_request' },
  ],
}
const CLASSIC = { approvals: 1, checks: [{ context: 'test', app_id: null }], enforceAdmins: true }

const rules: fc.Arbitrary<Pick<WorldDescription, 'rulesets' | 'classicProtection'>> = fc.constantFrom(
  { rulesets: [TESTED, GUARDED] },
  { rulesets: [TESTED, GUARDED] },
  { rulesets: [TESTED, BYPASSED] },
  { rulesets: [GUARDED], classicProtection: CLASSIC },
  { classicProtection: CLASSIC },
  {},
)

/** What ran on the deployed revision: mostly what is required, to a good end. */
const checks: fc.Arbitrary<readonly Moment[]> = fc
  .array(
    fc.constantFrom<Moment>(
      { check: { name: 'test', app: ANOTHER_APP, conclusion: 'failure' } },
      { check: { name: 'test', app: ACTIONS, conclusion: 'failure' } },
      { check: { name: 'build', conclusion: null } },
      { check: { name: 'lint', conclusion: 'failure' } },
      { status: { context: 'test' } },
      { status: { context: 'test', state: 'pending' } },
      { status: { context: 'ci/old', state: 'failure' } },
    ),
    { maxLength: 2 },
  )
  .map((more) => [{ check: { name: 'test' } }, { check: { name: 'build' } }, ...more])

/** Where it goes, and who let it in there. */
const production: fc.Arbitrary<Pick<WorldDescription, 'environments' | 'run'>> = fc
  .constantFrom(['anna'], ['anna'], ['anna', 'omar'], ['omar'], ['mia', 'omar', 'anna'], [], null, null)
  .map((approvers) => ({
    environments: { production: approvers === null ? {} : { reviewers: ['anna', 'omar', 'mia'] } },
    run: { actor: 'lena', approvals: (approvers ?? []).map((by) => ({ by })) },
  }))

const tokens = fc.constantFrom(
  ...[administrationToken('write'), administrationToken('read')].map((tokens) => ({ tokens, given: asAdministrator })),
  { tokens: {}, given: {} },
)

/** Deployments as they happen, of up to three changes. */
export const anyDeployment: fc.Arbitrary<AnyDeployment> = fc
  .subarray(CLAIMS, { minLength: 1 })
  .map(policyOf)
  .chain((policy) =>
    fc.record({
      policy: fc.constant(policy),
      changes: fc.array(changeTo(governingWith(policy)), { minLength: 1, maxLength: 3 }),
      rules,
      checks,
      production,
      tokens,
    }),
  )
  .map(({ policy, changes, rules, checks, production, tokens: { tokens, given } }) => ({
    changes,
    given,
    described: (since, before = []) => ({
      people: PEOPLE,
      files: { [POLICY]: policy },
      ...rules,
      ...production,
      history: [...historyOf(since, before), ...checks],
      ruleSuites: [...before, ...since].flatMap(({ suite }, index) =>
        suite === null ? [] : [{ commit: nameOf(index), result: suite }],
      ),
      tokens,
    }),
  }))

const nameOf = (index: number) => `landed-${index}`

function historyOf(since: readonly Change[], before: readonly Change[]): readonly Moment[] {
  const moments = [...before, ...since].map((change, index) => momentOf(change, nameOf(index)))
  return [
    { commit: { by: 'lena' } },
    ...moments.slice(0, before.length),
    { deployment: {} },
    ...moments.slice(before.length),
  ]
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownerOfCredential, ownerOfDeployment } from '../../src/conclude/owners.ts'
import type { FactId } from '../../src/facts/index.ts'
import type { Credential } from '../../src/model/credential.ts'
import { isNamed } from '../../src/model/owner.ts'
import { withUnseen } from '../fakes/any-facts.ts'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { MACHINE, naming } from './naming.ts'

const LENA = { id: 103, login: 'lena' }
const THEO = { id: 104 }
const WORKFLOW = VALUES.workflow.path
const NO_FILE = someFacts({}, { 'code-owners': none('code-owners') })
const by = (people: readonly object[], basis: string) => ({ people, basis })
const key = (name: string, kind: Credential['kind'] = 'stored-key', provider: string | null = null): Credential => ({
  kind,
  name,
  isExpression: false,
  provider,
  lifetime: 'unknown',
  scopes: null,
  from: [],
})

describe('who answers for a deployment (AC-6)', () => {
  it('is whom the policy names for the workflow, then for the environment, then whom CODEOWNERS names', () => {
    const owners = { '*': [THEO], production: [LENA], [WORKFLOW]: [{ id: 201 }] }
    expect(ownerOfDeployment(naming({ owners }))).toEqual(by([{ id: 201 }], 'policy-workflow'))
    expect(ownerOfDeployment(naming({ owners: { '*': [THEO], production: [LENA] } }))).toEqual(
      by([LENA], 'policy-environment'),
    )
    expect(ownerOfDeployment(naming({ owners: { '*': [THEO] } }))).toEqual(by([THEO], 'policy-environment'))
    expect(ownerOfDeployment(naming({ owners: { staging: [LENA] } }))).toEqual(
      by([{ id: 102, login: 'omar' }], 'code-owners'),
    )
    expect(ownerOfDeployment(naming({}, NO_FILE))).toMatchObject({ missing: 'nobody' })
    const elsewhere = someFacts({ workflow: { ...VALUES.workflow, repository: 'acme/ci' } })
    const there = { ...owners, [`acme/ci/${WORKFLOW}`]: [THEO] }
    expect(ownerOfDeployment(naming({ owners: there }, elsewhere))).toEqual(by([THEO], 'policy-workflow'))
    expect(ownerOfDeployment(naming({ owners }, elsewhere))).toEqual(by([LENA], 'policy-environment'))
  })

  it('P3: is nobody where the policy names nobody but machines, whatever CODEOWNERS says', () => {
    expect(ownerOfDeployment(naming({ owners: { production: [MACHINE] } }))).toMatchObject({ missing: 'nobody' })
    expect(ownerOfDeployment(naming({ owners: { [WORKFLOW]: [MACHINE], production: [MACHINE, LENA] } }))).toEqual(
      by([LENA], 'policy-environment'),
    )
  })

  it.each([
    ['the policy was not read', naming({}, NO_FILE, { state: 'unreadable', problem: '403' }), '403'],
    ['the policy is not valid', naming({}, someFacts(), { state: 'invalid', problem: 'line 1' }), 'line 1'],
    [
      'the environment was not seen, and the policy names people for some',
      naming({ owners: { '*': [LENA] } }, someFacts({}, { environment: unseen('environment') })),
      'was not seen',
    ],
    [
      'the workflow was not seen, and the policy names people for another environment',
      naming({ owners: { staging: [LENA] } }, someFacts({}, { workflow: unseen('workflow') })),
      'was not seen',
    ],
  ])('is not known where %s, whatever CODEOWNERS says', (_, seen, why) => {
    expect(ownerOfDeployment(seen)).toEqual({ missing: 'not-seen', why: expect.stringContaining(why) })
  })

  it('is known for the environment though the job is defined in another repository', () => {
    const elsewhere = someFacts({}, { workflow: unseen('workflow', 'unsupported') })
    expect(ownerOfDeployment(naming({ owners: { production: [LENA] } }, elsewhere))).toEqual(
      by([LENA], 'policy-environment'),
    )
  })
})

describe('who answers for a credential (AC-6)', () => {
  const credentials = { aws_key: { owners: [LENA] }, 'DEPLOY_*': { owners: [THEO] }, BOT_KEY: { owners: [MACHINE] } }

  it('is whom the policy names for it, by its name in whatever case, or by a pattern', () => {
    const ownerOf = (name: string) => ownerOfCredential(key(name), naming({ credentials }))
    expect(ownerOf('AWS_KEY')).toEqual(by([LENA], 'policy-credential'))
    expect(ownerOf('DEPLOY_TOKEN')).toEqual(by([THEO], 'policy-credential'))
    expect(ownerOf('OTHER')).toEqual(by([{ id: 102, login: 'omar' }], 'code-owners'))
  })

  it('P3: is nobody where the policy names a machine for it: nobody stands in then', () => {
    const seen = naming({ credentials, owners: { production: [LENA] } })
    expect(ownerOfCredential(key('BOT_KEY'), seen)).toMatchObject({ missing: 'nobody' })
  })

  it("is who answers for the deployment where nobody is named for it; the job's own is the workflow's", () => {
    const seen = naming({ owners: { [WORKFLOW]: [THEO], production: [LENA] } })
    expect(ownerOfCredential(key('AWS_KEY'), seen)).toEqual(by([LENA], 'policy-environment'))
    const own = [key('GITHUB_TOKEN', 'github-token', 'github'), key('identity token', 'oidc', 'github')]
    for (const one of own) expect(ownerOfCredential(one, seen)).toEqual(by([THEO], 'policy-workflow'))
    expect(ownerOfCredential(key('a-role', 'oidc', 'aws'), seen)).toEqual(by([LENA], 'policy-environment'))
  })

  it('is who answers for the deployment where the policy only says what it opens; nobody, where nobody does', () => {
    const only = { credentials: { PROD_KEY: { production: true } } }
    const seen = naming({ ...only, owners: { production: [LENA] } })
    expect(ownerOfCredential(key('PROD_KEY'), seen)).toEqual(by([LENA], 'policy-environment'))
    expect(ownerOfCredential(key('PROD_KEY'), naming(only, NO_FILE))).toMatchObject({ missing: 'nobody' })
  })

  it('is not known of any secret, which is none in particular, though the policy names people for all', () => {
    const seen = naming({ credentials: { '*': { owners: [LENA] } } })
    expect(ownerOfCredential(key('any secret', 'any-secret'), seen)).toMatchObject({ missing: 'not-seen' })
  })
})

it('P3: nobody comes to answer for anything when less was seen, and no machine ever', () => {
  const lists = fc.subarray([LENA, THEO, MACHINE], { minLength: 1 })
  const policies = fc.record({
    owners: fc.dictionary(fc.constantFrom('production', '*', 'staging', WORKFLOW), lists),
    credentials: fc.dictionary(fc.constantFrom('AWS_KEY', '*', 'OTHER'), fc.record({ owners: lists })),
  })
  const read: FactId[] = ['workflow', 'environment', 'code-owners', 'workflow-run', 'approvals', 'pull-requests']
  const owned = fc.constantFrom([], ['@omar'], ['@acme/team'], ['@mia', '@acme/team'])
  fc.assert(
    fc.property(policies, owned, fc.subarray(read, { minLength: 1 }), (policy, owners, dark) => {
      const facts = someFacts({ 'code-owners': { ...VALUES['code-owners'], files: [{ path: WORKFLOW, owners }] } })
      const answersIn = (seen: ReturnType<typeof naming>) => [
        ownerOfDeployment(seen),
        ownerOfCredential(key('AWS_KEY'), seen),
        ownerOfCredential(key('GITHUB_TOKEN', 'github-token', 'github'), seen),
      ]
      const [all, less] = [naming(policy, facts), naming(policy, withUnseen(facts, dark))].map(answersIn)
      for (const [index, owner] of (less ?? []).entries()) {
        if (!isNamed(owner)) continue
        expect(all?.map(isNamed)[index]).toBe(true)
        expect(owner.people.map(({ id }) => id)).not.toContain(MACHINE.id)
      }
    }),
    { numRuns: 500 },
  )
})

import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/facts/index.ts'
import { none, policyText, someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { askOf, missingIn, shownIn } from './asking.ts'

const ASK = 'privileged-access-controlled'
const OWNER = 'Owner of each service account'
const REVOCATION = 'How each credential is cut off'
const withFile = (changes: Partial<ValueOf<'workflow'>>) => someFacts({ workflow: { ...VALUES.workflow, ...changes } })
const unowned = (facts: Facts): Facts => ({ ...facts, 'code-owners': none('code-owners') })
const reading = (name: string) => withFile({ secrets: { named: [{ name, at: ['env.X'] }], any: [] } })

describe('is privileged access controlled? (A2)', () => {
  it('is answered for a job that has its own tokens alone, in a protected environment', () => {
    expect(askOf(ASK, someFacts())).toMatchObject({ answer: 'answered', missing: [] })
    expect(shownIn(ASK, "Scope of the job's token", someFacts())).toContain('contents: read (job)')
    expect(shownIn(ASK, 'Protection of the environment', someFacts())).toContain('reviewed by omar')
    expect(shownIn(ASK, REVOCATION, someFacts())).toContain('GITHUB_TOKEN: ends with the job')
  })

  it.each([
    ['a stored key has no owner that is named', unowned(reading('CLOUD_ACCESS_KEY')), [OWNER]],
    ['nothing tells what a secret is', reading('SOMETHING'), [REVOCATION]],
    ['nothing tells what a secret is, nor who owns it', unowned(reading('SOMETHING')), [OWNER, REVOCATION]],
    [
      'the environment has no reviewers',
      someFacts({ 'environment-protection': { ...VALUES['environment-protection'], reviewers: [] } }),
      ['Protection of the environment'],
    ],
    [
      'only an input names the environment',
      someFacts({
        environment: { name: 'production', basis: 'input', statements: [{ basis: 'input', name: 'production' }] },
      }),
      ['Protection of the environment'],
    ],
  ])('is answered in part where %s', (_, facts, missing) => {
    expect(askOf(ASK, facts).answer).toBe('partly')
    expect(missingIn(ASK, facts)).toEqual(missing)
  })

  it('shows who answers for a service account and how it is cut off, as the policy says, and who says so', () => {
    const text = `version: 1
environments: { "*": { extends: observe } }
credentials:
  SOMETHING: { owners: [{ id: 103, login: lena }], revocation: lena ends the contract }
`
    const facts: Facts = {
      ...reading('SOMETHING'),
      'policy-file': someFacts({ 'policy-file': policyText(text) })['policy-file'],
    }
    expect(askOf(ASK, facts)).toMatchObject({ answer: 'answered', missing: [] })
    expect(shownIn(ASK, OWNER, facts)).toBe('SOMETHING: lena (id 103), by the policy')
    expect(shownIn(ASK, REVOCATION, facts)).toContain('SOMETHING: lena ends the contract')
    expect(shownIn(ASK, OWNER, reading('CLOUD_KEY'))).toBe(
      'CLOUD_KEY: omar (id 102), by CODEOWNERS for the workflow file',
    )
  })

  it.each([
    ['the workflow file was not seen', someFacts({}, { workflow: unseen('workflow') })],
    ['nothing is declared', withFile({ permissions: { workflow: null, job: null } })],
    ['the runner was told otherwise', withFile({ permissions: { workflow: null, job: {} } })],
  ])('is not answered where %s', (_, facts) => {
    expect(askOf(ASK, facts).answer).toBe('not-answered')
  })
})

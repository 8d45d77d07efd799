import { describe, expect, it } from 'vitest'
import { humanOwnerIsKnown as control } from '../../src/controls/human-owner-is-known.ts'
import type { Policy } from '../../src/policy/schema.ts'
import { mia, none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

const judge = (facts = someFacts(), listed: Partial<Policy> = {}) =>
  control.judge({}, judging(facts, { extends: 'soc2', ...listed }), facts)
const codeOwners = (...owners: readonly string[]) =>
  someFacts({ 'code-owners': { ...VALUES['code-owners'], files: [{ path: VALUES.workflow.path, owners }] } })

describe('human-owner-is-known (P3, AC-6)', () => {
  it('holds by a person whom the policy names', () => {
    const owners = { production: [{ id: 103, login: 'lena' }, { id: 104 }] }
    expect(judge(someFacts(), { owners })).toMatchObject({
      outcome: 'pass',
      because: 'lena (id 103), the account with the id 104, by the policy for the environment.',
      limits: [expect.stringContaining('policy’s word')],
    })
    expect(judge(someFacts(), { owners, 'machine-accounts': [103] }).because).not.toContain('lena')
  })

  it('fails where the policy names nobody but machines, whatever CODEOWNERS says', () => {
    const owners = { '*': [{ id: 4242 }] }
    expect(judge(someFacts(), { owners, 'machine-accounts': [4242] }).outcome).toBe('fail')
  })

  it.each([
    ['a person who was seen', codeOwners('@acme/platform', '@Omar'), 'pass', 'owner-named'],
    ['a team', codeOwners('@acme/platform'), 'unknown', 'owner-not-known'],
    ['a login that nobody showed', codeOwners('@lena'), 'unknown', 'owner-not-known'],
    ['an address', codeOwners('an address'), 'unknown', 'owner-not-known'],
    ['nobody', codeOwners(), 'fail', 'owner-missing'],
    ['none, for there is no file', someFacts({}, { 'code-owners': none('code-owners') }), 'fail', 'owner-missing'],
    ['what was not seen', someFacts({}, { 'code-owners': unseen('code-owners') }), 'unknown', 'owner-not-known'],
    [
      'who knows, as the workflow was not seen',
      someFacts({}, { workflow: unseen('workflow') }),
      'unknown',
      'owner-not-known',
    ],
  ])('without it, by CODEOWNERS, which names %s', (_, facts, outcome, reason) => {
    expect(judge(facts)).toMatchObject({ outcome, reasons: [reason] })
  })

  it('takes neither a bot nor a machine for a person', () => {
    expect(judge(codeOwners('@omar'), { 'machine-accounts': [102] }).outcome).toBe('unknown')
    const bot = { ...mia, login: 'deployer', type: 'Bot' }
    const facts = someFacts({ 'workflow-run': { ...VALUES['workflow-run'], actor: bot } })
    const owned = { ...facts, 'code-owners': codeOwners('@deployer')['code-owners'] }
    expect(judge(owned).outcome).toBe('unknown')
  })

  it('takes no account of a known agent or automation for a person, though the policy names it', () => {
    const dependabot = { production: [{ id: 49699333, login: 'lena' }] }
    expect(judge(someFacts(), { owners: dependabot }).outcome).toBe('fail')
  })
})

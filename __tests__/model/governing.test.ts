import { expect, it } from 'vitest'
import { misfit } from '../../src/model/conforms.ts'
import { VALUES } from '../fakes/some-facts.ts'

const { workflows, policy } = VALUES['governing-files']

it('a file may be missing at either end', () => {
  const files = { workflows, policy: { ...policy, base: null, head: null } }
  expect(misfit('fact-governing-files', files)).toBeUndefined()
})

it('commits that changed a file come with whether they are all', () => {
  const cut = { workflows: { ...workflows, changes: { commits: [] } }, policy }
  expect(misfit('fact-governing-files', cut)).toContain('complete')
})

it('a file without an owner is listed with none', () => {
  const owned = { ...VALUES['code-owners'], files: [{ path: 'a.yml', owners: null }] }
  expect(misfit('fact-code-owners', owned)).toContain('owners')
})

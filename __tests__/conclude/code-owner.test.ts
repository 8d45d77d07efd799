import { expect, it } from 'vitest'
import { codeOwner } from '../../src/conclude/code-owner.ts'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const owned = (...owners: readonly string[]) =>
  someFacts({ 'code-owners': { ...VALUES['code-owners'], files: [{ path: VALUES.workflow.path, owners }] } })
const isUser = ({ type }: { readonly type: string }) => type === 'User'
const OMAR = { people: [{ id: 102, login: 'omar' }], basis: 'code-owners' }

it.each([
  ['a person who was seen, in whatever case', owned('@acme/platform', '@Omar'), OMAR],
  ['a team, which is nobody yet', owned('@acme/platform'), { missing: 'not-seen' }],
  ['a login that nobody showed', owned('@lena'), { missing: 'not-seen' }],
  ['an address', owned('an address'), { missing: 'not-seen' }],
  ['nobody', owned(), { missing: 'nobody' }],
  ['none, for there is no file', someFacts({}, { 'code-owners': none('code-owners') }), { missing: 'nobody' }],
  ['what was not seen', someFacts({}, { 'code-owners': unseen('code-owners') }), { missing: 'not-seen' }],
  [
    'who knows: another repository has the workflow, where these owners have no say',
    someFacts({ workflow: { ...VALUES.workflow, repository: 'acme/ci' } }),
    { missing: 'not-seen' },
  ],
  ['who knows: the workflow was not seen', someFacts({}, { workflow: unseen('workflow') }), { missing: 'not-seen' }],
])('AC-6: the owner by CODEOWNERS is %s', (_, facts, owner) => {
  expect(codeOwner(facts, isUser)).toMatchObject(owner)
})

it('P3: names everybody of whom GitHub shows that they are persons, once, and no other account', () => {
  const facts = owned('@mia', '@omar', '@mia')
  expect(codeOwner(facts, isUser)).toEqual({
    people: [
      { id: 101, login: 'mia' },
      { id: 102, login: 'omar' },
    ],
    basis: 'code-owners',
  })
  expect(codeOwner(owned('@omar'), ({ id }) => id !== 102)).toMatchObject({ missing: 'not-seen' })
})

import { expect, it } from 'vitest'
import { ownedCredentials } from '../../src/conclude/credentials.ts'
import { someFacts, VALUES } from '../fakes/some-facts.ts'
import { naming } from './naming.ts'

const LENA = { id: 103, login: 'lena' }
const named = ['AWS_ACCESS_KEY', 'SOMETHING'].map((name) => ({ name, at: ['env.X'] }))
const facts = someFacts({ workflow: { ...VALUES.workflow, secrets: { named, any: [] } } })

it('A2: each credential has who answers for it and how it is cut off, each with who says so', () => {
  const told = ownedCredentials(
    naming({ credentials: { 'some*': { owners: [LENA], revocation: 'lena ends the contract' } } }, facts),
  ).map(({ name, owner, revocation }) => [name, 'basis' in owner && owner.basis, revocation?.basis])
  expect(told).toEqual([
    ['GITHUB_TOKEN', 'code-owners', 'kind'],
    ['identity token of the job', 'code-owners', 'kind'],
    ['AWS_ACCESS_KEY', 'code-owners', 'kind'],
    ['SOMETHING', 'policy-credential', 'policy'],
  ])
})

it('A2: how a secret of which nothing is known is cut off is not made up', () => {
  const last = ownedCredentials(naming({}, facts)).at(-1)
  expect(last).toMatchObject({ name: 'SOMETHING', revocation: null })
})

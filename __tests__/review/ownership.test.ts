import { expect, it } from 'vitest'
import { ownershipOf } from '../../src/review/ownership.ts'
import { none, someFacts, unseen } from '../fakes/some-facts.ts'

const { 'code-owners': fact } = someFacts()

it.each([
  ['.github/workflows/deploy.yml', fact, 'is owned by @omar; whether an owner approved was not asked'],
  ['.github/delivery-evidence.yml', fact, 'CODEOWNERS names no owner of .github/delivery-evidence.yml'],
  ['other.yml', fact, 'Who owns other.yml was not seen'],
  ['a.yml', unseen('code-owners'), 'Who owns a.yml was not seen'],
  ['a.yml', none('code-owners'), 'No CODEOWNERS file says who owns a.yml'],
])('of %s it is told', (path, given, told) => {
  expect(ownershipOf(path, given)).toContain(told)
})

import { expect, test } from 'vitest'
import { deployedBranch } from '../../../src/facts/reading/deployed-branch.ts'
import { someFacts, unseen } from '../../fakes/some-facts.ts'

const { repository } = someFacts()

test.each([
  ['refs/heads/main', { branch: 'main', basis: 'run' }],
  ['refs/heads/release/2', { branch: 'release/2', basis: 'run' }],
  ['refs/tags/v1', { branch: 'main', basis: 'default-branch' }],
  ['refs/pull/7/merge', { branch: 'main', basis: 'default-branch' }],
  ['heads/main', { branch: 'main', basis: 'default-branch' }],
])('%s is of the branch %j', (ref, expected) => {
  expect(deployedBranch(ref, repository)).toEqual(expected)
})

test('a tag has no branch where the default one is not told; a branch is one all the same', () => {
  expect(deployedBranch('refs/tags/v1', unseen('repository'))).toBeUndefined()
  expect(deployedBranch('refs/heads/main', unseen('repository'))).toEqual({ branch: 'main', basis: 'run' })
})

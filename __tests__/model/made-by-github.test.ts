import { expect, test } from 'vitest'
import { isMadeByGitHub } from '../../src/model/made-by-github.ts'
import { commit, madeByGitHub } from '../review/a-change.ts'

test('GitHub made what it committed and signed; its name alone can be written by anybody', () => {
  const made = madeByGitHub('s')
  expect(isMadeByGitHub(made)).toBe(true)
  expect(isMadeByGitHub({ ...made, verified: false })).toBe(false)
  expect(isMadeByGitHub({ ...made, verified: null })).toBe(false)
  expect(isMadeByGitHub(commit('s', { verified: true }))).toBe(false)
})

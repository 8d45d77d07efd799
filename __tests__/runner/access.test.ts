import { describe, expect, it } from 'vitest'
import { EvidenceError } from '../../src/model/errors.ts'
import { accessFrom } from '../../src/runner/access.ts'

const accessOf = (env: Readonly<Record<string, string>>) => accessFrom({ GH_TOKEN: 'ghp_1', ...env }, 'acme/shop')
const GHES = 'https://github.acme.example/api/v3'

describe('access to GitHub outside of a job', () => {
  it('takes the token that gh takes, for github.com', () => {
    const repository = 'acme/shop'
    expect(accessOf({ GITHUB_TOKEN: 'ghp_2' })).toEqual({
      apiUrl: 'https://api.github.com',
      token: 'ghp_1',
      repository,
    })
    expect(accessOf({ GH_TOKEN: '', GITHUB_TOKEN: 'ghp_2' }).token).toBe('ghp_2')
  })

  it('is to another server where the environment names its API', () => {
    expect(accessOf({ GITHUB_API_URL: `${GHES}/` }).apiUrl).toBe(GHES)
    expect(accessOf({ GITHUB_API_URL: 'http://127.0.0.1:80/api/v3' }).apiUrl).toBe('http://127.0.0.1:80/api/v3')
  })

  it.each([
    ['there is no token', { GH_TOKEN: '' }, 'no token'],
    ['it can be none', { GH_TOKEN: 'secret secret' }, 'GH_TOKEN holds spaces'],
    ['anybody could read it on the way', { GITHUB_API_URL: 'http://github.acme.example/api/v3' }, 'over https'],
    ['the address is none', { GITHUB_API_URL: 'github.acme.example' }, 'over https'],
    ['the address has a password', { GITHUB_API_URL: 'https://a:b@github.acme.example' }, 'over https'],
  ])('is refused where %s, and the token is not shown', (_, env, words) => {
    const caught = (() => {
      try {
        return accessOf(env)
      } catch (error) {
        return error
      }
    })()
    expect(caught).toBeInstanceOf(EvidenceError)
    expect(caught).toMatchObject({ code: 'INPUT', message: expect.stringContaining(words) })
    expect(caught).toMatchObject({ message: expect.not.stringContaining('secret secret') })
  })
})

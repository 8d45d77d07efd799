import { describe, expect, it } from 'vitest'
import { isOfGitHubCom, serverOf } from '../../../src/audit/verify/issuer.ts'

describe('an issuer of identity tokens', () => {
  it.each([
    ['https://token.actions.githubusercontent.com', 'github.com'],
    ['https://token.actions.githubusercontent.com/acme-corp', 'github.com'],
    ['https://token.actions.acme.ghe.com', 'acme.ghe.com'],
    ['https://github.acme.test/_services/token', 'github.acme.test'],
    ['https://github.acme.test:8443/_services/token', 'github.acme.test:8443'],
    ['https://token.actions.githubusercontent.com.evil.test', 'token.actions.githubusercontent.com.evil.test'],
    ['https://token.actions.a.b.ghe.com', 'token.actions.a.b.ghe.com'],
    ['https://evil.test/https://token.actions.acme.ghe.com', 'evil.test'],
    ['nobody', undefined],
  ])('%s speaks for the jobs of %s', (issuer, server) => {
    expect(serverOf(issuer)).toBe(server)
    expect(isOfGitHubCom(issuer)).toBe(server === 'github.com')
  })
})

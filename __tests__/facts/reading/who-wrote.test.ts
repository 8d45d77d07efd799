import { describe, expect, it } from 'vitest'
import { type Line, whoWrote } from '../../../src/facts/reading/who-wrote.ts'

const line = (email: string | null, user: Line['line']['user'] = null, account: Line['account'] = null): Line => ({
  line: { email, user },
  account,
})
const mia = line('mia@nowhere.example', { login: 'mia', databaseId: 101 })
const github = line('noreply@github.com', { login: 'web-flow', databaseId: 19864447 })
const author = (from: Line, committer = mia, verified = false) => whoWrote([from], committer, verified).authors[0]

describe('whoWrote', () => {
  it('keeps the order of the lines', () => {
    const { authors, committer } = whoWrote([line('x@nowhere.example'), mia], mia, false)
    expect(authors.map(({ account }) => account?.login)).toEqual([undefined, 'mia'])
    expect(committer).toEqual({ account: { login: 'mia', id: 101, type: 'User' }, isWebFlow: false })
  })

  it('takes the account that REST names where GraphQL has none, as it has none for bots', () => {
    const copilot = { login: 'Copilot', id: 198982749, type: 'Bot' }
    expect(author(line('198982749+Copilot@users.noreply.github.com', null, copilot))).toMatchObject({
      account: copilot,
    })
  })

  it('knows a bot by the address that GitHub gives it under another name, by author and committer alike', () => {
    const copilot = { account: { login: 'copilot-swe-agent[bot]', id: 198982749, type: 'Bot' }, isWebFlow: false }
    const named = line('198982749+Copilot@users.noreply.github.com')
    expect(whoWrote([named], named, false)).toEqual({ authors: [copilot], committer: copilot })
    for (const other of ['198982749+mia', '101+Copilot', 'Copilot', 'copilot-swe-agent[bot]', '175728472+Copilot'])
      expect(author(line(`${other}@users.noreply.github.com`))).toEqual({ account: null, isWebFlow: false })
  })

  it('knows a bot by the address that GitHub gives bots, and nobody else by an address', () => {
    expect(author(line('49699333+dependabot[bot]@users.noreply.github.com'))).toMatchObject({
      account: { login: 'dependabot[bot]', id: 49699333, type: 'Bot' },
    })
    for (const other of ['102+omar@users.noreply.github.com', 'dependabot[bot]@nowhere.example', '', null])
      expect(author(line(other))).toEqual({ account: null, isWebFlow: false })
  })

  it('is nobody where an account has no id', () => {
    expect(author(line('mia@nowhere.example', { login: 'mia', databaseId: null }))).toMatchObject({ account: null })
  })

  it('believes that GitHub itself wrote only what is signed and committed by GitHub', () => {
    const itself = { account: { login: 'web-flow', id: 19864447, type: 'User' }, isWebFlow: true }
    const nobody = { account: null, isWebFlow: false }
    expect(whoWrote([mia], github, true).committer).toEqual(itself)
    expect(whoWrote([mia], github, false).committer).toEqual(nobody)
    expect(author(github, github, true)).toEqual(itself)
    expect(author(github, mia, true)).toEqual(nobody)
    expect(author(line('NoReply@GitHub.com'), mia, true)).toEqual(nobody)
  })
})

import { describe, expect, it } from 'vitest'
import { someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

const OFFERED_NONE = { ...VALUES['token-permissions'], identityTokenOffered: false }
const withFile = (changes: Partial<ValueOf<'workflow'>>, token = OFFERED_NONE) =>
  someFacts({ workflow: { ...VALUES.workflow, ...changes }, 'token-permissions': token })

const someToken = (token: ValueOf<'identity-token'>) => ({
  'identity-token': someFacts({ 'identity-token': token })['identity-token'],
})

describe('the credential link', () => {
  it.each([
    [{ workflow: 'write-all', job: { 'id-token': 'write', contents: 'read' } }, 'contents: read, id-token: write.'],
    [{ workflow: 'read-all', job: null }, 'read-all.'],
    [{ workflow: null, job: 'write-all' }, 'write-all.'],
    [{ workflow: { contents: 'read' }, job: {} }, 'no scopes.'],
  ] as const)('is what the file declares, the job before the workflow: %j', (permissions, text) => {
    expect(linkOf('credential', withFile({ permissions }))).toMatchObject({
      state: 'declared',
      text: expect.stringContaining(`is declared to have ${text}`),
    })
  })

  it.each([
    ['nothing is declared', withFile({ permissions: { workflow: null, job: null } }), "repository's settings"],
    ['the file does not have the job', withFile({ jobFound: false }), 'has no such job'],
    [
      'the file was not seen',
      someFacts({}, { workflow: unseen('workflow') }),
      'What else the job can reach was not seen',
    ],
  ])('is unknown when %s', (_, facts, text) => {
    expect(linkOf('credential', facts)).toMatchObject({ state: 'unknown', text: expect.stringContaining(text) })
  })

  it('is what the runner was told where nothing is declared, and contradictory where that is something else', () => {
    const told = { granted: { contents: 'write' }, notRead: null, identityTokenOffered: false } as const
    expect(linkOf('credential', withFile({ permissions: { workflow: null, job: null } }, told))).toMatchObject({
      state: 'declared',
      text: expect.stringContaining('the runner was told of contents: write'),
    })
    expect(
      linkOf('credential', withFile({ permissions: { workflow: null, job: { contents: 'read' } } }, told)),
    ).toMatchObject({
      state: 'contradictory',
      text: expect.stringContaining('told otherwise of: contents'),
    })
  })

  it.each([
    ['another file', { job_workflow_ref: 'acme/shop/.github/workflows/other.yml@refs/heads/main' }],
    [
      'a file of that path in another repository',
      { job_workflow_ref: 'acme/ci/.github/workflows/deploy.yml@refs/heads/main' },
    ],
    ['the file at another commit', { job_workflow_sha: 'f'.repeat(40) }],
  ])('is contradictory where the identity token says that %s defines the job (P2)', (_, claims) => {
    const token = { issuer: 'https://issuer.example', claims }
    expect(linkOf('credential', someFacts({ 'identity-token': token }))).toMatchObject({
      state: 'contradictory',
      text: expect.stringContaining('another file defines the job'),
    })
    // Where the file has no such job, nothing was read from it that could be wrong.
    expect(linkOf('credential', { ...withFile({ jobFound: false }), ...someToken(token) }).state).toBe('unknown')
  })

  it('is as it was where the identity token names the file that was read', () => {
    const claims = {
      job_workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
      job_workflow_sha: VALUES.workflow.commit,
    }
    const token = { issuer: 'https://issuer.example', claims }
    expect(linkOf('credential', someFacts({ 'identity-token': token }))).toMatchObject({ state: 'declared' })
    const there = { ...claims, job_workflow_ref: 'Acme/ci/.github/workflows/deploy.yml@refs/heads/main' }
    const elsewhere = { workflow: { ...VALUES.workflow, repository: 'acme/ci' } }
    const withToken = (told: typeof claims) =>
      linkOf('credential', someFacts({ ...elsewhere, 'identity-token': { ...token, claims: told } }))
    expect(withToken(there)).toMatchObject({ state: 'declared' })
    expect(withToken(claims)).toMatchObject({
      state: 'contradictory',
      text: expect.stringContaining('from acme/ci/.github/workflows/deploy.yml at'),
    })
  })

  it('names what else the job can reach, and counts what it does not name', () => {
    expect(linkOf('credential', someFacts()).text).toContain('It can also reach: identity token of the job (oidc).')
    const none = withFile({ permissions: { workflow: null, job: {} } })
    expect(linkOf('credential', none).text).toContain('gives it no other credential')
    const named = Array.from({ length: 9 }, (_, index) => ({ name: `KEY_${index}`, at: ['env.X'] }))
    const many = withFile({ permissions: { workflow: null, job: {} }, secrets: { named, any: [] } })
    expect(linkOf('credential', many).text).toContain('KEY_5 (stored secret) and 3 more.')
  })
})

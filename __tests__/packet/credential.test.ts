import { describe, expect, it } from 'vitest'
import { someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

const withFile = (changes: Partial<ValueOf<'workflow'>>) => someFacts({ workflow: { ...VALUES.workflow, ...changes } })

describe('the credential link', () => {
  it.each([
    [{ workflow: 'write-all', job: { 'id-token': 'write', contents: 'read' } }, 'contents: read, id-token: write.'],
    [{ workflow: 'read-all', job: null }, 'read-all.'],
    [{ workflow: { contents: 'read' }, job: {} }, 'no scopes.'],
  ] as const)('is what the file declares, the job before the workflow: %j', (permissions, text) => {
    expect(linkOf('credential', withFile({ permissions }))).toMatchObject({
      state: 'declared',
      text: expect.stringContaining(`is declared to have ${text}`),
    })
  })

  it.each([
    ['nothing is declared', withFile({ permissions: { workflow: null, job: null } })],
    ['the file does not have the job', withFile({ jobFound: false })],
    ['the file was not seen', someFacts({}, { workflow: unseen('workflow') })],
  ])('is unknown when %s', (_, facts) => {
    expect(linkOf('credential', facts)).toMatchObject({ state: 'unknown' })
  })

  it('says whether the job can get identity tokens', () => {
    expect(linkOf('credential', someFacts()).text).toContain('can get identity tokens')
    const dark = someFacts({}, { 'identity-token': unseen('identity-token') })
    expect(linkOf('credential', dark).text).toContain('No identity token was seen')
  })
})

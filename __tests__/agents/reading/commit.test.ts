import { describe, expect, test } from 'vitest'
import { coAuthorsIn, tracesInCommit } from '../../../src/agents/reading/commit.ts'
import { ending } from '../sample.ts'

const person = { name: 'mia', email: 'mia@example.com' }
const told = { message: 'Change it', author: person, committer: person, authoredAt: '2026-09-01T00:00:00Z' }

describe('what is kept of a commit', () => {
  test('is nothing where no signal matches: no name, no address, no text', () => {
    const message = ending(
      'Signed-off-by: mia <mia@example.com>',
      'Co-authored-by: omar <omar@example.com>',
      'Refs: #1',
    )
    expect(tracesInCommit({ ...told, message })).toEqual([])
  })

  test('is the address of an agent, in lower case, once, and where it stood', () => {
    const claude = { name: 'Claude', email: 'NoReply@Anthropic.com' }
    const message = ending(
      'Co-authored-by: Claude <noreply@anthropic.com>',
      'Co-Authored-By: Claude <NOREPLY@anthropic.com>',
      'Signed-off-by: Claude <noreply@anthropic.com>',
    )
    expect(tracesInCommit({ ...told, message, author: claude, committer: claude })).toEqual([
      { kind: 'author', value: 'noreply@anthropic.com' },
      { kind: 'committer', value: 'noreply@anthropic.com' },
      { kind: 'co-author', value: 'noreply@anthropic.com' },
      { kind: 'credit', value: 'noreply@anthropic.com' },
    ])
  })

  test('is the end that aider adds to a name, and not the name', () => {
    const author = { name: 'Mia Example (aider)', email: 'mia@example.com' }
    expect(tracesInCommit({ ...told, author })).toEqual([{ kind: 'name', value: '(aider)' }])
    expect(tracesInCommit({ ...told, author: { name: 'Mia (aiderless)', email: null } })).toEqual([])
  })

  test('is a trailer or a line as it was written', () => {
    const message = ending('made-with: Cursor', 'Generated with Devin')
    expect(tracesInCommit({ ...told, message })).toEqual([
      { kind: 'trailer', value: 'made-with: Cursor' },
      { kind: 'footer', value: 'Generated with Devin' },
    ])
  })

  test('is the same where neither names nor addresses are told', () => {
    const nobody = { name: null, email: null }
    expect(tracesInCommit({ ...told, author: nobody, committer: nobody })).toEqual([])
  })

  test.each([
    ['2026-04-21T23:59:59Z', 1],
    ['2026-04-22T00:00:00Z', 0],
    ['2026-05-06T23:59:59Z', 0],
    ['2026-05-07T01:00:00+02:00', 0],
    ['2026-05-07T00:00:00Z', 1],
  ])(
    'Visual Studio Code’s co-author written at %s is kept %d times, as 1.117 wrote it unasked',
    (authoredAt, times) => {
      const message = ending('Co-authored-by: Copilot <copilot@github.com>')
      expect(tracesInCommit({ ...told, message, authoredAt })).toHaveLength(times)
    },
  )
})

describe('the co-authors of a commit', () => {
  test('are kept without their names, and with an address only if it is an agent’s', () => {
    const message = ending(
      'Co-authored-by: Mia Example <101+mia@users.noreply.github.com>',
      'Co-authored-by: Omar <omar@users.noreply.github.com>',
      'CO-AUTHORED-BY: Lena <lena@example.com>',
      'Co-authored-by: Cursor <CursorAgent@cursor.com>',
      'Co-authored-by: claude[bot] <41898282+claude[bot]@users.noreply.github.com>',
      'Co-authored-by: nobody',
      'Reviewed-by: Theo <104+theo@users.noreply.github.com>',
    )
    expect(coAuthorsIn(message)).toEqual([
      { id: 101, login: 'mia', address: null },
      { id: null, login: 'omar', address: null },
      { id: null, login: null, address: null },
      { id: null, login: null, address: 'cursoragent@cursor.com' },
      { id: 41898282, login: 'claude[bot]', address: null },
    ])
  })

  test('are none when they are quoted further up', () => {
    expect(
      coAuthorsIn('Change it\n\nCo-authored-by: mia <1+mia@users.noreply.github.com>\n\nis a line\nof it'),
    ).toEqual([])
  })
})

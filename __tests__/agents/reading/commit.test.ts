import { describe, expect, test } from 'vitest'
import { type CommitText, tracesInCommit } from '../../../src/agents/reading/commit.ts'
import { ending } from '../sample.ts'
import { known } from '../signals.ts'

const person = { name: 'mia', email: 'mia@example.com' }
const kept = (commit: CommitText) => tracesInCommit(commit, known)
const told = { message: 'Change it', author: person, committer: person, authoredAt: '2026-09-01T00:00:00Z' }

describe('what is kept of a commit', () => {
  test('is nothing where no signal matches: no name, no address, no text', () => {
    const message = ending(
      'Signed-off-by: mia <mia@example.com>',
      'Co-authored-by: omar <omar@example.com>',
      'Refs: #1',
    )
    expect(kept({ ...told, message })).toEqual([])
  })

  test('is the address of an agent, in lower case, once, and where it stood', () => {
    const claude = { name: 'Claude', email: 'NoReply@Anthropic.com' }
    const message = ending(
      'Co-authored-by: Claude <noreply@anthropic.com>',
      'Co-Authored-By: Claude <NOREPLY@anthropic.com>',
      'Signed-off-by: Claude <noreply@anthropic.com>',
    )
    expect(kept({ ...told, message, author: claude, committer: claude })).toEqual([
      { kind: 'author', value: 'noreply@anthropic.com' },
      { kind: 'committer', value: 'noreply@anthropic.com' },
      { kind: 'co-author', value: 'noreply@anthropic.com' },
      { kind: 'credit', value: 'noreply@anthropic.com' },
    ])
  })

  test('is the end that aider adds to a name, and not the name', () => {
    const author = { name: 'Mia Example (aider)', email: 'mia@example.com' }
    expect(kept({ ...told, author })).toEqual([{ kind: 'name', value: '(aider)' }])
    expect(kept({ ...told, author: { name: 'Mia (aiderless)', email: null } })).toEqual([])
  })

  test('is a trailer or a line as it was written', () => {
    const message = ending('made-with: Cursor', 'Generated with Devin')
    expect(kept({ ...told, message })).toEqual([
      { kind: 'trailer', value: 'made-with: Cursor' },
      { kind: 'footer', value: 'Generated with Devin' },
    ])
  })

  test('is the same where neither names nor addresses are told', () => {
    const nobody = { name: null, email: null }
    expect(kept({ ...told, author: nobody, committer: nobody })).toEqual([])
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
      expect(kept({ ...told, message, authoredAt })).toHaveLength(times)
    },
  )
})

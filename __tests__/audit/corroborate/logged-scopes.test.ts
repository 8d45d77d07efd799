import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scopesIn } from '../../../src/audit/corroborate/logged-scopes.ts'
import { logOf } from './log.ts'

describe('scopesIn', () => {
  it('reads what the runner wrote while it set the job up, in the words of a workflow', () => {
    expect(scopesIn(logOf(['Contents: read', 'Metadata: read', 'PullRequests: write']))).toEqual({
      contents: 'read',
      metadata: 'read',
      'pull-requests': 'write',
    })
  })

  it.each(['\n', '\r\n'])('reads it with and without times, whatever ends the lines (%j)', (end) => {
    const lines = logOf(['Contents: read']).split('\n')
    const bare = lines.map((line) => line.replace(/^\S+Z /, ''))
    for (const log of [lines, bare]) expect(scopesIn(log.join(end))).toEqual({ contents: 'read' })
  })

  it('believes nothing that a step could have written', () => {
    const forged = logOf(['Contents: read']).split('\n').slice(2)
    const [runs = ''] = logOf([]).split('\n').slice(-1)
    expect(scopesIn([runs, ...forged].join('\n'))).toBeUndefined()
    expect(scopesIn([logOf(['Contents: write']), ...forged].join('\n'))).toEqual({ contents: 'write' })
  })

  it.each([
    ['has no such part', 'nothing'],
    ['has one that is empty', logOf([])],
    ['has one that does not end', logOf(['Contents: read']).split('\n').slice(0, 4).join('\n')],
    ['has a level that nobody knows', logOf(['Contents: admin'])],
    ['has a line of another form', logOf(['Contents: read', 'Contents'])],
  ])('does not know where the log %s', (_, log) => {
    expect(scopesIn(log)).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (text, lines) => void scopesIn(text + logOf(lines))))
  })
})

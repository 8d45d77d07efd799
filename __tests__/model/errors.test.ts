import { describe, expect, it } from 'vitest'
import { ERROR_CODES, EvidenceError, messageOf } from '../../src/model/errors.ts'

describe('EvidenceError', () => {
  it.each(ERROR_CODES)('%s says what happened, what to do, and from what it came', (code) => {
    const cause = new Error('socket closed')
    const error = new EvidenceError(code, 'It did not work.', 'Try again.', cause)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'EvidenceError',
      code,
      message: 'It did not work.',
      remedy: 'Try again.',
      cause,
    })
  })
})

describe('messageOf', () => {
  it.each([
    [new Error('no'), 'no'],
    ['no', 'no'],
    [undefined, 'undefined'],
    [null, 'null'],
    [7, '7'],
  ])('of %s is %j, whatever was thrown', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message)
  })
})

import { describe, expect, it } from 'vitest'
import { progressOf } from '../../../src/audit/verify/progress.ts'
import { listening } from '../sample.ts'

function told(total: number, watched: boolean): string {
  const { io, heard } = listening({ watched })
  const progress = progressOf(total, io)
  for (let done = 0; done < total; done += 1) progress.one()
  progress.end()
  return heard.err
}

describe('progressOf', () => {
  it('tells how far it is when somebody watches and there is much to do', () => {
    expect(told(40, true)).toBe('\r10 of 40 records\r20 of 40 records\r30 of 40 records\r40 of 40 records\r\u001b[K')
  })

  it('is silent otherwise', () => {
    expect(told(40, false)).toBe('')
    expect(told(5, true)).toBe('')
  })
})

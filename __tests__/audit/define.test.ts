import { describe, expect, it } from 'vitest'
import { EXIT } from '../../src/audit/define.ts'

describe('the exit codes', () => {
  it('are those that --help promises', () => {
    expect(EXIT).toEqual({ ok: 0, refused: 1, usage: 2, nothing: 3, fault: 70 })
  })
})

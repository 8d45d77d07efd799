import { describe, expect, it } from 'vitest'
import { notChecked, passed, refuse } from '../../../src/audit/verify/check.ts'

describe('a check', () => {
  it('passed, was refused for a reason, or was not made', () => {
    expect(passed('schema', 'fine')).toEqual({ check: 'schema', outcome: 'passed', text: 'fine' })
    expect(refuse('schema', 'not-json', 'no')).toEqual({
      check: 'schema',
      outcome: 'refused',
      reason: 'not-json',
      text: 'no',
    })
    expect(notChecked('replay', 'later')).toEqual({ check: 'replay', outcome: 'not-checked', text: 'later' })
  })
})

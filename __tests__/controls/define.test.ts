import { expect, it } from 'vitest'
import { defineControl } from '../../src/controls/define.ts'

it('a control is what was defined', () => {
  const control = {
    id: 'sky-is-blue',
    title: 'The sky is blue',
    reads: ['run'],
    consults: [],
    remedy: 'Wait for better weather.',
    judge: () => ({ outcome: 'pass' as const, reasons: ['everything-names-one-revision'] as const, because: 'It is.' }),
  } as const
  expect(defineControl(control)).toBe(control)
})

import { describe, expect, it } from 'vitest'
import { readInput } from '../../src/runner/input.ts'

describe('readInput', () => {
  it('reads what the runner hands over, without the space around it', () => {
    const read = readInput({ 'INPUT_GITHUB-TOKEN': '  ghs_1\n', INPUT_SUBJECTS: '\n a\n b\n', INPUT_POLICY: ' ' })
    expect(read('github-token')).toBe('ghs_1')
    expect(read('subjects')).toBe('a\n b')
    expect(read('policy')).toBe('')
  })

  it('reads nothing where nothing was handed over', () => {
    expect(readInput({ INPUT_GITHUB_TOKEN: 'ghs_1', 'input_github-token': 'ghs_1' })('github-token')).toBe('')
  })
})

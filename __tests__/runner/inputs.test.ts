import { describe, expect, it, test } from 'vitest'
import { INPUTS, type InputDefinition, OUTPUTS } from '../../src/runner/inputs.ts'

const inputs: readonly (readonly [name: string, input: InputDefinition])[] = Object.entries(INPUTS)

/** https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#context-availability */
const CONTEXTS_OF_DEFAULTS = ['github', 'strategy', 'matrix', 'job', 'runner']

describe.each(inputs)('the input %s', (name, { description, default: given, hidden }) => {
  it('has a name and a description as GitHub shows them', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(description).toMatch(/^\S.*\.$/)
  })

  it('has a default that GitHub can evaluate', () => {
    const [, context] = /\$\{\{ (\w+)\./.exec(given) ?? []
    if (context !== undefined) expect(CONTEXTS_OF_DEFAULTS).toContain(context)
    expect(given.includes('${{')).toBe(context !== undefined)
  })

  it('is hidden only when its default tells it', () => {
    if (hidden) expect(given).toMatch(/^\$\{\{ (job|strategy)\.\w+(-\w+)* \}\}$/)
  })
})

test('no output is called like an input', () => {
  expect(Object.keys(OUTPUTS).filter((name) => name in INPUTS)).toEqual([])
})

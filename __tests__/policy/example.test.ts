import { describe, expect, it } from 'vitest'
import { integer, like, list, object, oneOf, text } from '../../src/model/schema.ts'
import { exampleOf } from '../../src/policy/example.ts'

describe('the example of a schema', () => {
  it('is its own, or else its word, or else the first of its words', () => {
    expect(exampleOf(like(integer(), 7))).toBe(7)
    expect(exampleOf(oneOf(['soc2', 'observe']))).toBe('soc2')
  })

  it('is put together from what its parts write: all that must be there, and no more', () => {
    const part = object({ id: like(integer(), 7), title: like(text(), 'x') }, { login: text() })
    expect(exampleOf(list(part))).toEqual([{ id: 7, title: 'x' }])
  })

  it('is none where nothing is written', () => expect(exampleOf(text())).toBeUndefined())
})

import { describe, expect, it } from 'vitest'
import { defineAnswer } from '../../src/model/answer.ts'
import { answers, misfit, misfitAt } from '../../src/model/conforms.ts'
import { text } from '../../src/model/schema.ts'

const policy = (more: object) => ({ version: 1, environments: {}, ...more })

describe('misfitAt', () => {
  it('finds nothing wrong with what fits', () => {
    expect(misfitAt('policy', policy({}))).toBeUndefined()
  })

  it('says where and why, in the names that people wrote', () => {
    expect(misfitAt('policy', policy({ 'a/b~c': 1 }))).toEqual({ path: ['a/b~c'], message: 'is not known here' })
    const environments = { 'eu/~1': { require: ['nope'] } }
    expect(misfitAt('policy', policy({ environments }))).toMatchObject({
      path: ['environments', 'eu/~1', 'require', '0'],
      message: expect.stringMatching(/^must be one of: [a-z-]+, /),
    })
  })

  it('knows no schema by a name that every object has', () => {
    for (const id of ['__proto__', 'constructor', 'toString', ''])
      expect(misfitAt(id, {})?.message).toContain('there is no schema')
  })
})

describe('misfit', () => {
  it('is one line', () => {
    expect(misfit('policy', null)).toBe('the value must be object')
    expect(misfit('policy', policy({ 'machine-accounts': ['mia'] }))).toBe('machine-accounts.0 must be integer')
    expect(misfit('policy', policy({}))).toBeUndefined()
  })
})

describe('answers', () => {
  it('takes no answer for one whose validator was never generated', () => {
    expect(answers(defineAnswer('nobody-asked', text()), 'text')).toBe(false)
  })
})

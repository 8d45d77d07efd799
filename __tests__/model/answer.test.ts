import { expect, it } from 'vitest'
import { defineAnswer } from '../../src/model/answer.ts'
import { text } from '../../src/model/schema.ts'

it('an answer is called apart from the facts, since its validator stands among theirs', () => {
  expect(defineAnswer('deployment', text())).toEqual({ id: 'answer-deployment', schema: text() })
})

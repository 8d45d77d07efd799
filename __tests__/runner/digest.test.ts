import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { digestOf } from '../../src/runner/digest.ts'

const parts = ['one ', 'two ', 'three']
const whole = parts.join('')
const stream = (...chunks: readonly unknown[]) =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
const bytes = () => stream(...parts.map((part) => new TextEncoder().encode(part)))

const file = (data: unknown, type = 'text/plain') => ({ headers: { 'content-type': type }, data })

it('takes the digest and the size of all that comes', async () => {
  const sha256 = createHash('sha256').update(whole).digest('hex')
  expect(await digestOf(file(bytes()), whole.length)).toEqual({ sha256, bytes: whole.length })
  expect(await digestOf({ headers: {}, data: bytes() }, whole.length)).toMatchObject({ sha256 })
})

it('gives up on more than it may read', async () => {
  expect(await digestOf(file(bytes()), whole.length - 1)).toBeNull()
})

it.each([
  ['nothing', file('')],
  ['an empty file', file(stream())],
  ['text that was decoded', file(stream('text'))],
  ['an answer of the API itself', file(bytes(), 'application/json; charset=utf-8')],
])('throws where there is %s', async (_, answer) => {
  await expect(digestOf(answer, 99)).rejects.toThrow('no file')
})

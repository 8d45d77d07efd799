import { expect, it } from 'vitest'
import { agents } from '../../../src/agents/index.ts'
import { readCalls } from '../../../src/facts/reading/conversations.ts'
import { inWorld } from '../../fakes/loopback-world.ts'
import type { Moment } from '../../fakes/world/description.ts'

const pullRequest = (...comments: readonly string[]): Moment => ({
  pullRequest: { by: 'mia', steps: [{ push: {} }, ...comments.map((comment) => ({ comment, by: 'omar' }))] },
})

it('reads many pull requests with few questions, in the order of the numbers', async () => {
  const history = Array.from({ length: 45 }, (_, index) => pullRequest(index % 2 === 0 ? '@cursor go on' : 'fine'))
  const { read, asked } = await inWorld({ history }, async ({ world, github }) => {
    const numbers = Array.from({ length: 45 }, (_, index) => 45 - index)
    return { read: await readCalls(world, numbers, agents), asked: github.loopback.exchanges.length }
  })
  expect(asked).toBe(3)
  expect(read.map(({ number }) => number).slice(0, 3)).toEqual([45, 44, 43])
  expect(read.filter(({ calls }) => calls.length > 0)).toHaveLength(23)
  expect(read.every(({ complete }) => complete)).toBe(true)
})

import { describe, expect, it } from 'vitest'
import { inTime, type Patience, withPatience } from '../../src/runner/patience.ts'

const patience: Patience = { requestMs: 40, waitingMs: 30, pausesMs: [1, 2] }
const always = (_: unknown, usualMs: number) => usualMs

/** A call that fails so often before it succeeds, and its tries. */
function failing(times: number) {
  const tries: AbortSignal[] = []
  const call = async (signal: AbortSignal): Promise<string> => {
    tries.push(signal)
    if (tries.length <= times) throw new Error(`try ${tries.length}`)
    return 'answer'
  }
  return { tries, call }
}

const hanging = (signal: AbortSignal): Promise<never> => {
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason))
  return promise
}

describe('withPatience', () => {
  it('asks once when the answer comes', async () => {
    const { tries, call } = failing(0)
    expect(await withPatience(patience, call, always)).toBe('answer')
    expect(tries).toHaveLength(1)
  })

  it('asks again after each pause, with time of its own for each try', async () => {
    const { tries, call } = failing(2)
    expect(await withPatience(patience, call, always)).toBe('answer')
    expect(new Set(tries).size).toBe(3)
    expect(tries.some(({ aborted }) => aborted)).toBe(false)
  })

  it('throws the last error when the tries are used up', async () => {
    const { tries, call } = failing(9)
    await expect(withPatience(patience, call, always)).rejects.toThrow('try 3')
    expect(tries).toHaveLength(3)
  })

  it('does not ask again where that is of no use', async () => {
    const { tries, call } = failing(1)
    await expect(withPatience(patience, call, () => undefined)).rejects.toThrow('try 1')
    expect(tries).toHaveLength(1)
  })

  it('tells what the usual pause would be, so that it can be lengthened', async () => {
    const usual: number[] = []
    const longer = (_: unknown, usualMs: number) => usual.push(usualMs) && usualMs
    await expect(withPatience(patience, failing(9).call, longer)).rejects.toThrow('try 3')
    expect(usual).toEqual([1, 2])
  })

  it('waits no longer than its budget, for all tries together', async () => {
    const endless = failing(9)
    await expect(withPatience(patience, endless.call, () => 1e23)).rejects.toThrow('try 1')
    const twice = failing(9)
    await expect(withPatience(patience, twice.call, () => 20)).rejects.toThrow('try 2')
  })

  it('gives up a request that is never answered', async () => {
    await expect(withPatience(patience, hanging, () => undefined)).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})

describe('inTime', () => {
  it('passes on what comes in time, and what fails', async () => {
    expect(await inTime(40, Promise.resolve('answer'))).toBe('answer')
    await expect(inTime(40, Promise.reject(new Error('no')))).rejects.toThrow('no')
  })

  it('gives up what takes too long, and does not mind how that ends', async () => {
    const { promise, reject } = Promise.withResolvers<never>()
    await expect(inTime(5, promise)).rejects.toMatchObject({
      name: 'TimeoutError',
      message: expect.stringContaining('0.005 s'),
    })
    reject(new Error('much later'))
  })
})

import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTime, type Patience, type WaitFor, withPatience } from '../../src/runner/patience.ts'
import { thrownByRest } from '../fakes/thrown.ts'

const patience: Patience = { requestMs: 40, wholeMs: 5_000, pausesMs: [1, 2] }
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
  const ask = <T>(call: (signal: AbortSignal) => Promise<T>, waitFor: WaitFor) => withPatience(patience)(call, waitFor)

  it('asks once when the answer comes', async () => {
    const { tries, call } = failing(0)
    expect(await ask(call, always)).toBe('answer')
    expect(tries).toHaveLength(1)
  })

  it('asks again after each pause, with time of its own for each try', async () => {
    const { tries, call } = failing(2)
    expect(await ask(call, always)).toBe('answer')
    expect(new Set(tries).size).toBe(3)
    expect(tries.some(({ aborted }) => aborted)).toBe(false)
  })

  it('throws the last error when the tries are used up', async () => {
    const { tries, call } = failing(9)
    await expect(ask(call, always)).rejects.toThrow('try 3')
    expect(tries).toHaveLength(3)
  })

  it('does not ask again where that is of no use', async () => {
    const { tries, call } = failing(1)
    await expect(ask(call, () => undefined)).rejects.toThrow('try 1')
    expect(tries).toHaveLength(1)
  })

  it('tells what the usual pause would be, so that it can be lengthened', async () => {
    const usual: number[] = []
    const longer = (_: unknown, usualMs: number) => usual.push(usualMs) && usualMs
    await expect(ask(failing(9).call, longer)).rejects.toThrow('try 3')
    expect(usual).toEqual([1, 2])
  })

  it('does not begin to wait for what would come too late', async () => {
    await expect(ask(failing(9).call, () => 1e23)).rejects.toThrow('try 1')
  })

  it('gives up a request that is never answered', async () => {
    await expect(ask(hanging, () => undefined)).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})

describe('all that is asked with one patience', () => {
  const whole = 150
  const short: Patience = { requestMs: 1_000, wholeMs: whole, pausesMs: [1, 1] }

  it('comes to an end together: a request is cut short, and what comes later is not asked', async () => {
    const ask = withPatience(short)
    const begun = performance.now()
    await expect(ask(hanging, () => undefined)).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(performance.now() - begun).toBeLessThan(short.requestMs)
    // A timer may fire a part of a millisecond early.
    while (performance.now() - begun < whole) await sleep(10)
    const { tries, call } = failing(0)
    await expect(ask(call, always)).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(tries).toEqual([])
  })

  it('waits for a rate limit once, and none of it is asked in the meantime', async () => {
    const ask = withPatience({ ...short, wholeMs: 5_000 })
    const limited = await thrownByRest({ status: 429 })
    const lifted = Promise.withResolvers<number>()
    let asked = 0
    const first = ask(
      async () => {
        asked += 1
        if (asked === 1) throw limited
        lifted.resolve(performance.now())
      },
      () => 100,
    )
    const begun = performance.now()
    await expect.poll(() => asked).toBe(1)
    const other = ask(async () => performance.now(), always)
    await first
    expect((await lifted.promise) - begun).toBeGreaterThanOrEqual(95)
    expect((await other) - begun).toBeGreaterThanOrEqual(95)
  })

  it('is refused for the rate limit when that is what used the time up', async () => {
    const ask = withPatience(short)
    const limited = await thrownByRest({ status: 429 })
    const call = () => Promise.reject(limited)
    const begun = performance.now()
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => ask(call, () => whole / 3)))
    for (const result of results) expect(result).toMatchObject({ status: 'rejected', reason: limited })
    expect(performance.now() - begun).toBeLessThan(short.requestMs)
    while (performance.now() - begun < whole) await sleep(10)
    await expect(ask(async () => 'answer', always)).rejects.toBe(limited)
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

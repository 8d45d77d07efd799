import { setTimeout as sleep } from 'node:timers/promises'

/** How long an answer is waited for, and how often it is asked for. */
export interface Patience {
  /** Milliseconds after which one request is given up. */
  readonly requestMs: number
  /** Milliseconds that one question may spend on waiting to try again. */
  readonly waitingMs: number
  /** Milliseconds before the second try, the third, and so on. */
  readonly pausesMs: readonly number[]
}

/** GitHub itself ends a request after 10 s. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts */
export const PATIENCE: Patience = { requestMs: 12_000, waitingMs: 15_000, pausesMs: [500, 2_000] }

/** Says how long to wait before another try, in milliseconds; undefined: another try is of no use. */
export type WaitFor = (error: unknown, usualMs: number) => number | undefined

/** Tries a call until it succeeds, another try is of no use, or the patience is at its end; the last error is thrown. */
export async function withPatience<T>(
  { requestMs, waitingMs, pausesMs }: Patience,
  call: (signal: AbortSignal) => Promise<T>,
  waitFor: WaitFor,
): Promise<T> {
  let left = waitingMs
  for (const pause of pausesMs) {
    try {
      return await call(AbortSignal.timeout(requestMs))
    } catch (error) {
      const wait = waitFor(error, pause)
      if (wait === undefined || wait > left) throw error
      left -= wait
      await sleep(wait)
    }
  }
  return call(AbortSignal.timeout(requestMs))
}

/** Gives up on what can't be told to stop. What it still does then is of no consequence. */
export async function inTime<T>(requestMs: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const tooLate = new DOMException(`No answer came within ${requestMs / 1000} s.`, 'TimeoutError')
  const timer = setTimeout(() => reject(tooLate), requestMs)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

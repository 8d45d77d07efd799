/**
 * @sigstore/mock takes one Date for good; this one can be moved. It stands on whole seconds, because the mock writes fractions
 * with their trailing zeros cut off, which verifiers refuse now and then.
 */
export class Clock {
  readonly date: Date
  readonly #now: () => Date
  #last: Promise<unknown> = Promise.resolve()

  constructor(now: () => Date) {
    this.#now = now
    this.date = this.present()
  }

  /** The present second. */
  present(): Date {
    return new Date(Math.floor(this.#now().getTime() / 1000) * 1000)
  }

  /** Runs `work` at the present time, after all earlier work is done: the date does not move while it runs. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => {
      this.date.setTime(this.present().getTime())
      return work()
    })
    this.#last = turn.catch(() => undefined)
    return await turn
  }
}

/** The time in a world: it moves on by itself a minute at a time, and can be set. */
export class Clock {
  #now: Date

  constructor(start: string) {
    this.#now = new Date(start)
  }

  get now(): Date {
    return new Date(this.#now)
  }

  set now(time: Date) {
    this.#now = new Date(time)
  }

  /** The time of the next thing that happens: the given one, or a minute after the last. */
  next(at?: string): Date {
    this.#now = at === undefined ? new Date(this.#now.getTime() + 60_000) : new Date(at)
    return this.now
  }
}

/** A time as GitHub writes it: whole seconds, UTC. */
export function stamp(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`
}

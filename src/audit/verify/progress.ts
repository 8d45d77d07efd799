import type { Io } from '../define.ts'

const FEW = 20
const STEP = 10

/** Says how far it is, to whoever watches, when there is much to do. Answers what to call after each and at the end. */
export function progressOf(total: number, { watched, err }: Pick<Io, 'watched' | 'err'>): { one(): void; end(): void } {
  let done = 0
  const shown = watched && total > FEW
  return {
    one() {
      done += 1
      if (shown && done % STEP === 0) err(`\r${done} of ${total} records`)
    },
    end() {
      if (shown) err('\r\u001B[K')
    },
  }
}

import type { Figure, Measurement } from './measurement.ts'

/** A figure with what came of all rounds. */
export interface Result extends Figure {
  readonly id: string
  readonly median: number
  readonly least: number
  readonly most: number
  readonly rounds: number
}

/** Takes every measurement in turn, round after round, so that what else the machine does falls on all of them alike. */
export async function takeRounds(
  measurements: Readonly<Record<string, Measurement>>,
  runs: number,
  progress: (round: number) => void,
): Promise<readonly Result[]> {
  const taken = new Map<string, number[]>()
  // The services are slower the first time they are asked; that round is not counted.
  for (let round = 0; round <= runs; round++) {
    progress(round)
    for (const [name, { take, rounds = runs }] of Object.entries(measurements)) {
      if (round > rounds) continue
      for (const [figure, value] of Object.entries(await take())) {
        const id = `${name}.${figure}`
        if (round > 0) taken.set(id, [...(taken.get(id) ?? []), value])
      }
    }
  }
  return Object.entries(measurements).flatMap(([name, { figures }]) =>
    Object.entries(figures).map(([figure, told]) => ({
      id: `${name}.${figure}`,
      ...told,
      ...summaryOf(taken.get(`${name}.${figure}`) ?? []),
    })),
  )
}

function summaryOf(values: readonly number[]): Pick<Result, 'median' | 'least' | 'most' | 'rounds'> {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (place: number): number => sorted[Math.max(0, place)] ?? Number.NaN
  const { length } = sorted
  const median = (at(Math.floor((length - 1) / 2)) + at(Math.ceil((length - 1) / 2))) / 2
  return { median, least: at(0), most: at(length - 1), rounds: length }
}

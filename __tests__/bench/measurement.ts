/** One number that a measurement gives, and what it should come to. */
export interface Figure {
  readonly title: string
  readonly unit: 'ms' | 'MB' | ''
  /** It should be at most this. */
  readonly aim?: number
}

/** Something measured again and again; every round gives one number for each of its figures. */
export interface Measurement<Name extends string = string> {
  /** How the numbers are come by, so that nobody takes them for something else. */
  readonly how: string
  readonly figures: Readonly<Record<Name, Figure>>
  /** Takes part in the first rounds only: for what hardly varies and takes long. */
  readonly rounds?: number
  take(): Promise<Readonly<Record<Name, number>>>
}

export const defineMeasurement = <const Name extends string>(measurement: Measurement<Name>): Measurement<Name> =>
  measurement

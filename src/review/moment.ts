/** A key that sorts as the times do; fractions of a second may be given or left out. */
export const orderOf = (at: string): string => at.slice(0, 19) + at.slice(20, -1).padEnd(9, '0')

/** The second a time falls into. GitHub's times are no finer than that. */
export const secondOf = (at: string): string => at.slice(0, 19)

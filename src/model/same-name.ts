/**
 * Whether two names are one to GitHub, which does not mind the case of an environment's name. Only the letters A to Z
 * are folded: a look-alike from another alphabet stays another name.
 */
export const isSameName = (one: string, other: string): boolean => foldCase(one) === foldCase(other)

/** The name as it is compared. */
export const foldCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

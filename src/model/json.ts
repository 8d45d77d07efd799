/** Looks into JSON of which nothing is known: the value at a path of member names, or undefined. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined
    here = Object.getOwnPropertyDescriptor(here, name)?.value
  }
  return here
}

/** The text at a path, or null when there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path)
  return typeof found === 'string' && found !== '' ? found : null
}

/** The whole number at a path, or null when there is none. */
export function integerAt(value: unknown, ...path: readonly string[]): number | null {
  const found = at(value, ...path)
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : null
}

/** The names of the members of the object at a path, sorted; none when it is not an object. */
export function namesAt(value: unknown, ...path: readonly string[]): readonly string[] {
  const found = at(value, ...path)
  return typeof found === 'object' && found !== null ? Object.keys(found).sort() : []
}

/** The boolean at a path, or null when there is none. */
export function booleanAt(value: unknown, ...path: readonly string[]): boolean | null {
  const found = at(value, ...path)
  return typeof found === 'boolean' ? found : null
}

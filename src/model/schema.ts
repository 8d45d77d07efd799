declare const type: unique symbol

/** A JSON Schema (2020-12) that remembers, for the compiler only, the type it describes. */
export type Schema<T> = { readonly [keyword: string]: unknown; readonly [type]?: T }

/** The type a schema describes. */
export type Static<S> = S extends Schema<infer T> ? T : never

type Shape = Readonly<Record<string, Schema<unknown>>>

const describe = (note?: string) => (note === undefined ? {} : { description: note })

/** Any text. */
export const string = (note?: string): Schema<string> => ({ type: 'string', ...describe(note) })

/** Text that is not empty. */
export const text = (note?: string): Schema<string> => ({ type: 'string', minLength: 1, ...describe(note) })

/** Text of a given form, as an anchored regular expression. */
export const matching = (pattern: string, note?: string): Schema<string> => ({
  type: 'string',
  pattern,
  ...describe(note),
})

/** A time in UTC, as `Date.prototype.toISOString` or GitHub's API writes it. */
export const timestamp = (note?: string): Schema<string> =>
  matching('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$', note)

/** A whole number that is not negative: an id, a count, a number of days. */
export const integer = (note?: string): Schema<number> => ({ type: 'integer', minimum: 0, ...describe(note) })

export const boolean = (note?: string): Schema<boolean> => ({ type: 'boolean', ...describe(note) })

/** One of a closed set of words. */
export const oneOf = <const V extends readonly string[]>(values: V, note?: string): Schema<V[number]> => ({
  enum: values,
  ...describe(note),
})

/** Exactly this word. */
export const constant = <const V extends string>(value: V, note?: string): Schema<V> => ({
  const: value,
  ...describe(note),
})

export const list = <T>(items: Schema<T>, note?: string): Schema<readonly T[]> => ({
  type: 'array',
  items,
  ...describe(note),
})

/** A list with at least one item. */
export const someOf = <T>(items: Schema<T>, note?: string): Schema<readonly T[]> => ({
  type: 'array',
  items,
  minItems: 1,
  ...describe(note),
})

/** Values under names that are not known beforehand. */
export const mapOf = <T>(values: Schema<T>, note?: string): Schema<Readonly<Record<string, T>>> => ({
  type: 'object',
  additionalProperties: values,
  ...describe(note),
})

export const nullable = <T>(schema: Schema<T>): Schema<T | null> => ({ anyOf: [schema, { type: 'null' }] })

/** Exactly one of these shapes. */
export const union = <const S extends readonly Schema<unknown>[]>(...of: S): Schema<Static<S[number]>> => ({
  oneOf: of,
})

/** An object with these members, perhaps those, and no others. */
export function object<R extends Shape, O extends Shape = Record<never, never>>(
  required: R,
  optional?: O,
): Schema<{ readonly [K in keyof R]: Static<R[K]> } & { readonly [K in keyof O]?: Static<O[K]> }> {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  }
}

/** The same schema with a description. */
export const noted = <T>(schema: Schema<T>, note: string): Schema<T> => ({ ...schema, description: note })

/** The same schema with an example, for editors and for whoever has to be told what to write. */
export const like = <T>(schema: Schema<T>, example: NoInfer<T>): Schema<T> => ({ ...schema, examples: [example] })

/** Exactly this number. */
export const number = <const V extends number>(value: V, note?: string): Schema<V> => ({
  const: value,
  ...describe(note),
})

/**
 * `T` with its literal types loosened: the compiler checks the shape, the schema checks the values.
 * GitHub's published types allow a bigint for every id; JSON has none, so the schema's `integer` settles it.
 */
export type Loose<T> = T extends string
  ? string
  : T extends number
    ? number | bigint
    : T extends boolean
      ? boolean
      : T extends readonly (infer I)[]
        ? readonly Loose<I>[]
        : T extends object
          ? { readonly [K in keyof T]: Loose<T[K]> }
          : T

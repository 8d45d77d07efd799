/** A JSON object as an API sends it. */
export type Body = Record<string, unknown>

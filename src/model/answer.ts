import type { Schema } from './schema.ts'

/** The form that a GraphQL answer must have. Its validator is generated, so a fact lists the answers it reads. */
export interface Answer<T> {
  readonly id: string
  readonly schema: Schema<T>
}

export const defineAnswer = <T>(id: string, schema: Schema<T>): Answer<T> => ({ id: `answer-${id}`, schema })

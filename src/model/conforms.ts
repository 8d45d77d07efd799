import type { Answer } from './answer.ts'
import { validators } from './validators.ts'

/** Where and why a value does not fit its schema. */
export interface Misfit {
  /** Member names and indexes from the top. */
  readonly path: readonly string[]
  readonly message: string
}

interface Validator {
  (value: unknown): boolean
  errors?: readonly Problem[] | null
}

interface Problem {
  readonly keyword: string
  readonly instancePath: string
  readonly message?: string
  readonly params: {
    readonly additionalProperty?: string
    readonly missingProperty?: string
    readonly allowedValues?: readonly unknown[]
    readonly allowedValue?: unknown
  }
}

/** Where and why a value does not fit the schema of that id; undefined when it does. Ids are those of the generated validators. */
export function misfitAt(id: string, value: unknown): Misfit | undefined {
  const byId: Readonly<Record<string, Validator>> = validators
  const validator = Object.hasOwn(byId, id) ? byId[id] : undefined
  if (validator === undefined) return { path: [], message: `there is no schema ${id}; run npm run generate` }
  if (validator(value)) return undefined
  const [first] = validator.errors ?? []
  return first === undefined ? { path: [], message: 'does not fit its schema' } : toMisfit(first)
}

/** The same in one line. */
export function misfit(id: string, value: unknown): string | undefined {
  const found = misfitAt(id, value)
  return found && `${found.path.length === 0 ? 'the value' : found.path.join('.')} ${found.message}`
}

/** Whether a GraphQL answer has the form that was asked for. */
export const answers = <T>(answer: Answer<T>, value: unknown): value is T => misfit(answer.id, value) === undefined

function toMisfit({ instancePath, keyword, message, params }: Problem): Misfit {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (keyword === 'additionalProperties' && params.additionalProperty !== undefined)
    return { path: [...path, params.additionalProperty], message: 'is not known here' }
  if (keyword === 'required' && params.missingProperty !== undefined)
    return { path: [...path, params.missingProperty], message: 'is missing' }
  if (keyword === 'enum') return { path, message: `must be one of: ${params.allowedValues?.join(', ')}` }
  if (keyword === 'minProperties') return { path, message: 'must say something' }
  if (keyword === 'maxProperties') return { path, message: 'must say exactly one thing' }
  if (keyword === 'const') return { path, message: `must be ${params.allowedValue}` }
  return { path, message: message ?? 'does not fit its schema' }
}

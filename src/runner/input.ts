import type { Environment } from './context.ts'
import type { ReadInput } from './options.ts'

/** Reads inputs as the runner hands them over. https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs */
export const readInput =
  (env: Environment): ReadInput =>
  (name) =>
    env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''

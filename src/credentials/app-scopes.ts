import type { TokenScope } from '../model/credential.ts'
import { LEVELS, type Level } from '../model/token-scopes.ts'

/** A step that makes a token with the key of an app. */
export interface TokenMade {
  readonly names: readonly { readonly input: string; readonly value: string }[]
}

const PERMISSION = 'permission-'

/**
 * What tokens may do that steps make with the key of an app: all that any of the steps asks for. Null: one asks for nothing in
 * particular, and so gets all that the app has; or what it asks for is not written in a form that was foreseen.
 * https://github.com/actions/create-github-app-token/blob/7989d20/README.md
 */
export function appScopes(steps: readonly TokenMade[]): readonly TokenScope[] | null {
  const asked = steps.map(({ names }) => names.filter(({ input }) => input.startsWith(PERMISSION)))
  if (asked.length === 0 || asked.some((permissions) => permissions.length === 0)) return null
  const scopes = new Map<string, Level>()
  for (const { input, value } of asked.flat()) {
    const level = LEVELS.find((one) => one === value)
    if (level === undefined) return null
    const scope = input.slice(PERMISSION.length)
    if (LEVELS.indexOf(level) > LEVELS.indexOf(scopes.get(scope) ?? 'none')) scopes.set(scope, level)
  }
  return [...scopes].sort().map(([scope, level]) => ({ scope, level, from: 'step', path: null }))
}

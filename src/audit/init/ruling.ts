import { patternFor } from '../../model/environment-pattern.ts'
import { parsePolicy } from '../../policy/parse.ts'
import type { Policy } from '../../policy/schema.ts'

/** Where the policy is, and the text that stands there already; undefined: none. */
export interface PolicyPlace {
  readonly path: string
  readonly found: string | undefined
}

/** What a policy says of environments. */
export type Ruling =
  | { readonly problem: string }
  | { readonly asked: readonly string[]; readonly notAsked: readonly string[]; readonly denied: readonly string[] }

/** Which of those environments a policy asks something of, which nothing, and of which it says nothing, so that all is denied. */
export function rulingOn(text: string, names: readonly string[]): Ruling {
  const parsed = parsePolicy(text)
  if ('problem' in parsed) return parsed
  const of = (wanted: Sort) => [...new Set(names)].filter((name) => sortOf(parsed.policy, name) === wanted)
  return { asked: of('asked'), notAsked: of('not-asked'), denied: of('denied') }
}

type Sort = 'asked' | 'not-asked' | 'denied'

function sortOf({ environments, extends: preset }: Policy, name: string): Sort {
  const pattern = patternFor(Object.keys(environments ?? {}), name)
  const rule = pattern === undefined ? undefined : environments?.[pattern]
  const from = rule?.extends ?? preset
  if (rule === undefined && from === undefined) return 'denied'
  return from === 'soc2' || (rule?.require ?? []).length > 0 ? 'asked' : 'not-asked'
}

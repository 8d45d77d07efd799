import type { ProductionBasis } from '../model/production.ts'
import type { Target } from './asked.ts'

/** Words that name production. A name is taken apart at whatever is no letter: `prod-eu`, `eu/production2` and `Live (EU)` have one. */
const PRODUCTION: readonly string[] = ['production', 'prod', 'prd', 'live']

/**
 * By whose word a deployment is one to production; undefined: nobody's. The one place that says so, for what is asked of it
 * and for what the job could touch. Where the policy says that it is none, the name no longer counts, and GitHub's mark does.
 */
export function productionBy(
  { environment, marked }: Target,
  byPolicy?: { readonly production?: boolean },
): ProductionBasis | undefined {
  if (byPolicy?.production === true) return 'policy'
  if (marked) return 'github'
  const words = byPolicy?.production === false ? [] : (environment?.toLowerCase().split(/[^a-z]+/) ?? [])
  return words.some((word) => PRODUCTION.includes(word)) ? 'name' : undefined
}

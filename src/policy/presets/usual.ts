import type { PresetId } from '../../model/conclusions.ts'

/** Words that name production. A name is taken apart at whatever is no letter: `prod-eu`, `eu/production2` and `Live (EU)` have one. */
const PRODUCTION: readonly string[] = ['production', 'prod', 'prd', 'live']

/**
 * The preset where the repository has no policy: `soc2` where the environment looks like production, by a word of its
 * name or by GitHub's own mark, `observe` elsewhere. `observe` allows nothing, so taking one for the other opens nothing.
 */
export function usualPreset(environment: string | undefined, isMarked: boolean): PresetId {
  const words = environment?.toLowerCase().split(/[^a-z]+/) ?? []
  return isMarked || words.some((word) => PRODUCTION.includes(word)) ? 'soc2' : 'observe'
}

import type { PresetId } from '../../model/conclusions.ts'
import { productionBy } from '../production.ts'

/**
 * The preset where the repository has no policy: `soc2` where the environment looks like production, by a word of its
 * name or by GitHub's own mark, `observe` elsewhere. `observe` allows nothing, so taking one for the other opens nothing.
 */
export const usualPreset = (environment: string | undefined, marked: boolean): PresetId =>
  productionBy({ environment, marked }) === undefined ? 'observe' : 'soc2'

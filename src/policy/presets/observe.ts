import { controls } from '../../controls/index.ts'
import type { Preset } from './preset.ts'

/** For environments where nothing is held back: every claim is shown, none is required, so nothing is allowed by it either. */
export const observe: Preset = {
  approval: 'environment-review',
  require: [],
  note: controls.map(({ id }) => id),
}

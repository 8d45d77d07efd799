import { join } from 'node:path'

/** The folder with action.yml. */
export const ROOT = join(import.meta.dirname, '../..')

/** The folder of the action as it ships. */
export const DIST = join(ROOT, 'dist/main')

/** The environment of a post stage that has nothing to do. */
export const IDLE_POST = { STATE_stage: 'main' } as const

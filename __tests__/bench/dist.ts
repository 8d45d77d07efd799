import { join } from 'node:path'

/** The folder with action.yml. */
export const ROOT = join(import.meta.dirname, '../..')

/** The folder of the action as it ships. */
export const DIST = join(ROOT, 'dist/main')

/** The environment of a post stage that has nothing to do. */
export const IDLE_POST = { INPUT_SEAL: 'now' } as const

/** The file that the runner starts for a post stage. */
export const POST = 'post.js'

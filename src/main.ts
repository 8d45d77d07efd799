import { basename } from 'node:path'
import process from 'node:process'

// Two stages share this door; the file that was started tells which one this is. (A variable could be set by any step
// before.) Nothing is loaded for a post stage that has nothing to seal.
const stage = basename(process.argv[1] ?? '') === 'post.js' ? 'post' : 'main'

if (stage === 'main' || process.env['INPUT_SEAL'] === 'job-end') {
  const { runStage } = await import('./stages.ts')
  const code = await runStage(stage, process.env)
  // A service that never answers must not hold the job up: once everything is said and written, the stage is over.
  process.stdout.write('', () => process.exit(code))
}

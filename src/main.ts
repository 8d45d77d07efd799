import process from 'node:process'

// Two stages share this door. What the runner keeps between them tells which one this is, and nothing is loaded for
// a post stage that has nothing to do.
const isPost = process.env['STATE_stage'] !== undefined
const nothingToSeal = isPost && !process.env['STATE_decision']

if (!nothingToSeal) {
  const { runStage } = await import('./stages.ts')
  const code = await runStage(isPost ? 'post' : 'main', process.env)
  // A service that never answers must not hold the job up: once everything is said and written, the stage is over.
  process.stdout.write('', () => process.exit(code))
}

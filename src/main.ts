import process from 'node:process'

// Two stages share this door. What the runner keeps between them tells which one this is, and nothing is loaded for
// a post stage that has nothing to do.
const isPost = process.env['STATE_stage'] !== undefined
const nothingToSeal = isPost && !process.env['STATE_decision']

if (!nothingToSeal) {
  const { runStage } = await import('./stages.ts')
  process.exitCode = await runStage(isPost ? 'post' : 'main', process.env)
}

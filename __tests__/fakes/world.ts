import { makeCommit, push } from './world/commits.ts'
import type { RunDescription, WorldDescription } from './world/description.ts'
import { play } from './world/history.ts'
import { latest } from './world/run.ts'
import { playRun } from './world/running.ts'
import { workflowText } from './world/workflow.ts'
import { World } from './world/world.ts'

export type { WorldDescription } from './world/description.ts'
export { World } from './world/world.ts'

/** A GitHub with one repository in it, in which everything described happened, and whose last run's job is under way. */
export function describeWorld(described: WorldDescription = {}): World {
  const run = described.run ?? {}
  const path = run.path ?? '.github/workflows/deploy.yml'
  const world = worldWith(described, { [path]: workflowText(run), ...described.files })
  for (const [name, { visibility, files }] of Object.entries(described.elsewhere ?? {}))
    world.elsewhere.push(worldWith({ repository: { name, visibility } }, files))
  for (const moment of described.history ?? [{ commit: { by: 'mia', message: 'Sell umbrellas' } }]) play(world, moment)
  startRun(world, run)
  return world
}

/** A world whose default branch has one commit. */
function worldWith(described: WorldDescription, more: Readonly<Record<string, string>>): World {
  const world = new World(described)
  const files = { 'README.md': `# ${world.repository.name}\n`, ...more }
  const first = makeCommit(
    world,
    { message: 'First commit', files, name: 'first' },
    { parents: [], at: world.clock.now },
  )
  push(world, `refs/heads/${world.repository.defaultBranch}`, first.sha, world.accounts.get('mia'))
  return world
}

/** Lets a workflow run in a world; its job is under way, and is the one under test from now on. */
export function startRun(world: World, run: RunDescription): void {
  playRun(world, run, world.clock.next())
  world.tokens.set(world.job.token, latest(world.run).jobs[0]?.permissions ?? {})
}

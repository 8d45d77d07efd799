import type { Loopback } from '../loopback.ts'
import type { World } from '../world/world.ts'
import { logText } from './bodies/job.ts'

/** Where the API's redirects to logs and artifacts lead. Like the real storage, it takes no GitHub token: the address is the key. */
export function serveStorage(loopback: Loopback, world: World): void {
  loopback.route('GET', '/_storage/logs/:id', ({ params }) => {
    const job = world.runs
      .flatMap((run) => run.attempts.flatMap(({ jobs }) => jobs))
      .find(({ id }) => String(id) === params['id'])
    const check = world.checks.find(({ id }) => String(id) === params['id'])
    const text = job === undefined ? check && `Complete job name: ${check.name}\n` : logText(world, job)
    if (text === undefined) return { status: 404, body: '' }
    return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: text }
  })
  loopback.route('GET', '/_storage/artifacts/:id', ({ params }) => {
    const artifact = world.artifacts.get(Number(params['id']))
    if (artifact === undefined) return { status: 404, body: '' }
    return { status: 200, headers: { 'content-type': 'application/zip' }, body: artifact.content }
  })
}

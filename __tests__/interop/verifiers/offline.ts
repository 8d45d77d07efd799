import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute, type Outcome } from '../command.ts'

/**
 * Runs a program that must decide by its arguments alone. It has an empty home and none of our environment, and whatever it might ask of the
 * world goes to a proxy on the loopback that answers nobody: one knock there rejects, so that no verdict of a server counts as its own.
 */
export async function executeOffline(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const home = await mkdtemp(join(tmpdir(), 'offline-'))
  let knocks = 0
  const server = createServer((socket) => {
    knocks += 1
    socket.destroy()
  })
  const proxy = await listen(server)
  const proxies = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, http_proxy: proxy, https_proxy: proxy }
  try {
    const outcome = await execute(program, args, { env: { PATH: process.env['PATH'], HOME: home, ...proxies, ...env } })
    if (knocks > 0) throw new Error(`${program} asked the network ${knocks} times\n${outcome.stderr}`)
    return outcome
  } finally {
    server.close()
    await rm(home, { recursive: true })
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return `http://127.0.0.1:${address.port}`
}

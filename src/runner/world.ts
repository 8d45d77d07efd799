import { readFile } from 'node:fs/promises'
import type { Options } from '../model/options.ts'
import type { Secret } from '../model/secret.ts'
import type { World } from '../model/world.ts'
import { demand, type Environment, readRunnerContext } from './context.ts'
import { files } from './files.ts'
import { type Connection, connect } from './github.ts'
import { jobIdentity } from './identity.ts'
import { grantedToToken } from './worker-log.ts'

/** The real world of a job, and the connection to its GitHub. */
export interface OpenWorld {
  readonly world: World
  readonly connection: Connection
}

/** Opens the world that the runner's environment describes. */
export async function openWorld(
  env: Environment,
  options: Options,
  trustedRoots: World['trustedRoots'],
): Promise<OpenWorld> {
  const runner = readRunnerContext(env)
  const apiUrl = demand(env, 'GITHUB_API_URL')
  const connectWith = (token: Secret) => connect({ apiUrl, token: token.reveal(), repository: runner.repository })
  const connection = await connectWith(options.token)
  const administration = options.administrationToken && (await connectWith(options.administrationToken)).github
  const now = () => new Date()
  const mayHaveIdentity = Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
  const world: World = {
    now,
    options,
    runner,
    event: async () => JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')),
    declaredArtifacts: async () => {
      const path = env['GITHUB_ARTIFACTS_LIST']
      return path ? readFile(path, 'utf8') : undefined
    },
    grantedToToken: () => grantedToToken(runner),
    github: connection.github,
    elsewhere: connection.elsewhere,
    administration,
    identity: jobIdentity(runner.serverUrl, mayHaveIdentity, now),
    trustedRoots,
    files,
  }
  return { world, connection }
}

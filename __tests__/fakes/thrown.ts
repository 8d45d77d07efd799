import { getOctokit } from '@actions/github'
import { type Fault, Loopback } from './loopback.ts'

type Client = ReturnType<typeof getOctokit>

/** What GitHub's own client throws when a REST request is answered like this. */
export const thrownByRest = (answer: Fault, timeoutMs = 5_000): Promise<unknown> =>
  thrownBy(answer, (client) => client.request('GET /any', { request: { signal: AbortSignal.timeout(timeoutMs) } }))

/** What GitHub's own client throws when a GraphQL query is answered like this. */
export const thrownByGraphQL = (answer: Fault): Promise<unknown> =>
  thrownBy(answer, (client) => client.graphql('{ viewer { login } }'))

/** What GitHub's own client throws when nobody listens. */
export async function thrownByNobody(): Promise<unknown> {
  const loopback = await Loopback.start()
  const { origin } = loopback
  await loopback.close()
  return await rejectionOf(clientFor(origin).request('GET /any'))
}

async function thrownBy(answer: Fault, ask: (client: Client) => Promise<unknown>): Promise<unknown> {
  const loopback = await Loopback.start()
  loopback.fail(() => true, answer)
  try {
    return await rejectionOf(ask(clientFor(loopback.origin)))
  } finally {
    await loopback.close()
  }
}

const clientFor = (baseUrl: string): Client => getOctokit('ghs_1', { baseUrl })

const rejectionOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => Promise.reject(new Error('nothing was thrown')),
    (error: unknown) => error,
  )

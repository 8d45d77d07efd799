import { answers } from '../model/conforms.ts'
import { observed, type Seen, unavailable } from '../model/fact.ts'
import type { GitHub } from '../model/world.ts'
import { withPatience } from './patience.ts'
import { refusalOf, waitAfter } from './refusal.ts'

/** https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28'

/** Milliseconds that a write may take. */
const WRITE_TIMEOUT_MS = 30_000

/** GitHub's REST API for this repository, as the sinks write to it; throws what Octokit throws. */
export type Request = (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>

/** GitHub's API, reached with the job's token: to read facts from, and to write to. */
export interface Connection {
  readonly github: GitHub
  readonly request: Request
}

/** Connects to the API that the runner names in GITHUB_API_URL, for one repository. */
export async function connect(token: string, repository: string): Promise<Connection> {
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(token, { headers: { 'x-github-api-version': API_VERSION } })
  const [owner, repo] = repository.split('/')
  const ask = <T>(call: (signal: AbortSignal) => Promise<T>): Promise<Seen<T>> =>
    withPatience(call, waitAfter).then((value) => observed(value), refusalOf)

  const send = async (route: string, parameters: object, signal: AbortSignal) =>
    (await octokit.request(route, { owner, repo, ...parameters, request: { signal } })).data

  const github: GitHub = {
    get: (route, parameters) => ask((signal) => send(route, parameters, signal)),
    query: async (document, variables, answer) => {
      const seen = await ask((signal) => octokit.graphql<unknown>(document, { ...variables, request: { signal } }))
      if (seen.status !== 'observed') return seen
      return answers(answer, seen.value)
        ? observed(seen.value)
        : unavailable('malformed', "GitHub's answer is not in the form that was asked for.")
    },
  }
  const request: Request = (route, parameters) => send(route, parameters, AbortSignal.timeout(WRITE_TIMEOUT_MS))
  return { github, request }
}

import { answers } from '../model/conforms.ts'
import { EvidenceError, messageOf } from '../model/errors.ts'
import { mapSeen, observed, type Seen, unavailable } from '../model/fact.ts'
import type { GitHub } from '../model/world.ts'
import { digestOf } from './digest.ts'
import { PATIENCE, type Patience, withPatience } from './patience.ts'
import { Points } from './points.ts'
import { refusalOf } from './refusal.ts'
import { waitAfter } from './wait.ts'

/** https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28'

/** Milliseconds that a write may take. */
const WRITE_TIMEOUT_MS = 30_000

/** GitHub's REST API for this repository, as the sinks write to it; throws what Octokit throws. */
export type Request = (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>

/** GitHub's API, reached with the job's token: to read facts from, and to write to. */
export interface Connection {
  readonly github: GitHub
  /** The same, for another repository. */
  readonly elsewhere: (repository: string) => GitHub
  readonly request: Request
}

/** Where the API is (`GITHUB_API_URL`), who asks, and about which repository. */
export interface Access {
  readonly apiUrl: string
  readonly token: string
  readonly repository: string
}

/** Connects to GitHub's API for one repository. */
export async function connect(
  { apiUrl, token, repository }: Access,
  patience: Patience = PATIENCE,
): Promise<Connection> {
  const { getOctokit } = await import('@actions/github').catch(explain)
  const octokit = getOctokit(token, { baseUrl: apiUrl })
  const points = new Points()
  octokit.hook.after('request', ({ headers }) => points.hear(headers))
  // With each request, because Octokit's constructor takes no headers.
  const headers = { 'x-github-api-version': API_VERSION }

  const exchange = async (route: string, parameters: object, signal: AbortSignal) =>
    octokit.request(route, { ...parameters, headers, request: { signal } })
  const stream = async (route: string, parameters: object, signal: AbortSignal) =>
    octokit.request(route, { ...parameters, headers, request: { signal, parseSuccessResponseBody: false } })
  const send = async (route: string, parameters: object, signal: AbortSignal) =>
    (await exchange(route, parameters, signal)).data
  const askPatiently = withPatience(patience)
  const ask = <T>(call: (signal: AbortSignal) => Promise<T>): Promise<Seen<T>> =>
    askPatiently((signal) => wholeAnswer(call, signal), waitAfter).then((value) => observed(value), refusalOf)

  const githubOf = (name: string): GitHub => ({
    get: (route, parameters) => ask((signal) => send(route, { ...placed(name), ...parameters }, signal)),
    page: async (route, parameters) => {
      let link: string | undefined
      const seen = await ask(async (signal) => {
        const { data, headers: received } = await exchange(route, { ...placed(name), ...parameters }, signal)
        link = received.link
        return data
      })
      const after = cursorIn(link)
      return after === undefined ? unavailable('malformed', NO_CURSOR) : mapSeen(seen, (items) => ({ items, after }))
    },
    digest: async (route, parameters, mostBytes) => {
      const seen = await ask(async (signal) => {
        const unread = await stream(route, { ...placed(name), ...parameters }, signal)
        return { digest: await digestOf(unread, mostBytes) }
      })
      if (seen.status !== 'observed') return seen
      const { digest } = seen.value
      return digest === null ? unavailable('unsupported', `It is longer than ${mostBytes} bytes.`) : observed(digest)
    },
    query: async (document, variables, answer, cost = 1) => {
      const seen = await ask((signal) => {
        points.take(cost)
        return octokit.graphql<unknown>(document, { ...variables, request: { signal } })
      })
      if (seen.status !== 'observed') return seen
      return answers(answer, seen.value)
        ? observed(seen.value)
        : unavailable('malformed', "GitHub's answer is not in the form that was asked for.")
    },
  })
  const request: Request = (route, parameters) =>
    send(route, { ...placed(repository), ...parameters }, AbortSignal.timeout(WRITE_TIMEOUT_MS))
  return { github: githubOf(repository), elsewhere: githubOf, request }
}

function placed(name: string) {
  const [owner, repo] = name.split('/')
  return { owner, repo }
}

const NO_CURSOR = 'GitHub says that there is a next page, and not by which cursor it is reached.'

/** The cursor of the next page; null: there is none, undefined: it is not told. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function cursorIn(link = ''): string | null | undefined {
  if (!link.includes('rel="next"')) return null
  const next = /<([^>]+)>;\s*rel="next"/.exec(link)?.[1] ?? ''
  return (URL.canParse(next) && new URL(next).searchParams.get('after')) || undefined
}

/** GitHub's package reads the event's file as it loads, although nothing here asks it to. */
function explain(error: unknown): never {
  const remedy = 'Leave the file at GITHUB_EVENT_PATH as the runner wrote it.'
  throw new EvidenceError('RUNNER', `GitHub's client could not be loaded: ${messageOf(error)}`, remedy, error)
}

/** Octokit makes text of an answer that was cut off, came too late to its end, or was never JSON; here it is none. */
async function wholeAnswer<T>(call: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
  const answer = await call(signal)
  if (typeof answer === 'object' && answer !== null && !(answer instanceof ArrayBuffer)) return answer
  signal.throwIfAborted()
  throw new TypeError('GitHub answered with something that is not JSON, or not the whole of it.')
}

import { EvidenceError, messageOf } from '../model/errors.ts'
import { observed, unavailable } from '../model/fact.ts'
import type { Artifacts } from '../model/sink-ports.ts'
import type { GitHub, RunnerContext } from '../model/world.ts'

/** Milliseconds that one upload may take. GitHub's client tries five times and waits 24 s between all of them. */
export const UPLOAD_TIMEOUT_MS = 90_000

type Run = Pick<RunnerContext, 'serverUrl' | 'repository' | 'runId'>

/** The artifacts of this run, through GitHub's own client; what was granted is read back from the API. */
export const artifactsOf = (github: GitHub, run: Run, timeoutMs: number = UPLOAD_TIMEOUT_MS): Artifacts => ({
  async upload(name, files, folder, retentionDays) {
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const options = retentionDays === undefined ? {} : { retentionDays }
    const upload = new DefaultArtifactClient().uploadArtifact(name, [...files], folder, options)
    const { id } = await inTime(upload, timeoutMs).catch((error: unknown) => {
      throw new EvidenceError('DELIVER', messageOf(error), remedyFor(error), error)
    })
    if (id === undefined) throw new EvidenceError('DELIVER', 'GitHub named no artifact.', AGAIN)
    return { id, url: `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}` }
  },
  // https://docs.github.com/en/rest/actions/artifacts#get-an-artifact
  async lifetime(id) {
    const answer = await github.get('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}', { artifact_id: id })
    if (answer.status !== 'observed') return answer
    const { created_at: createdAt, expires_at: expiresAt } = answer.value
    return createdAt && expiresAt ? observed({ createdAt, expiresAt }) : unavailable('malformed', 'GitHub names no end')
  },
})

/** The upload, given up when it takes too long. What the client still does then is of no consequence. */
async function inTime<T>(upload: Promise<T>, timeoutMs: number): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`The upload did not end within ${timeoutMs / 1000} s.`)), timeoutMs)
  try {
    return await Promise.race([upload, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

const AGAIN = 'Run the job again; see githubstatus.com when it stays.'

/** What the client's errors mean, by their names and messages. */
const REMEDIES: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  [/GHESNotSupportedError/, 'GitHub Enterprise Server takes no such artifacts: keep the folder with another step.'],
  [/UsageError|quota/i, 'Free or buy storage for artifacts: see the billing settings of the owner.'],
  [/\(409\)/, 'Use this action once in each job: the name of its artifact is taken.'],
  [
    /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/,
    'Run this as an action in a job: only there the runner lends access to artifacts.',
  ],
  [/NetworkError/, 'Let the runner reach the results service of GitHub.'],
]

const remedyFor = (error: unknown): string => {
  const name = error instanceof Error ? error.name : ''
  return REMEDIES.find(([pattern]) => pattern.test(`${name}: ${messageOf(error)}`))?.[1] ?? AGAIN
}

import type { ArtifactStore } from '../artifact-store.ts'
import type { Job } from '../job.ts'
import type { Incoming, Loopback, Reply } from '../loopback.ts'
import { ArtifactService, type Message, twirpError } from './artifact-service.ts'
import { mountBlobStorage } from './blob.ts'
import { backendIdsIn, backendIdsOf, runtimeTokenOf } from './runtime-token.ts'

/** What ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN hold in one job. */
export interface Runtime {
  readonly url: string
  readonly token: string
}

/** The service to which jobs give their artifacts. */
export interface Results {
  /** What the runner gives to the job. */
  runtimeFor(job: Job): Runtime
}

const service = '/twirp/github.actions.results.api.v1.ArtifactService'

/**
 * Serves version 4 of the artifacts' protocol. A name can be taken once in each attempt of a run; finished artifacts go to the store.
 * https://github.com/actions/toolkit/tree/main/packages/artifact
 */
export function mountResults(loopback: Loopback, options: { store: ArtifactStore; now: () => Date }): Results {
  const context = { ...options, blobs: mountBlobStorage(loopback) }
  const jobs = new Map<string, Job>()
  const runs = new Map<string, ArtifactService>()

  const method = (name: string, answer: (run: ArtifactService, request: Message, job: Job) => Reply): void => {
    loopback.route('POST', `${service}/${name}`, (incoming) => {
      const token = backendIdsIn(incoming.headers.authorization ?? '')
      const job = jobs.get(token?.job ?? '')
      const run = runs.get(token?.run ?? '')
      const request = messageIn(incoming)
      if (job === undefined || run === undefined || request['workflow_run_backend_id'] !== token?.run)
        return twirpError(401, 'unauthenticated', 'the token is not for this run')
      return answer(run, request, job)
    })
  }
  method('CreateArtifact', (run, request, job) => run.create(request, job))
  method('FinalizeArtifact', (run, request, job) => run.finalize(request, job))
  method('ListArtifacts', (run, request, job) => run.list(request, job))
  method('GetSignedArtifactURL', (run, request) => run.signedUrl(request))
  method('DeleteArtifact', (run, request) => run.delete(request))

  return {
    runtimeFor: (job) => {
      const ids = backendIdsOf(job)
      jobs.set(ids.job, job)
      if (!runs.has(ids.run)) runs.set(ids.run, new ArtifactService(context))
      return { url: `${loopback.origin}/`, token: runtimeTokenOf(job, options.now()) }
    },
  }
}

function messageIn({ body }: Incoming): Message {
  const parsed: unknown = JSON.parse(body.toString())
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]))
}

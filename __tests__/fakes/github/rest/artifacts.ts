import type { StoredArtifact } from '../../artifact-store.ts'
import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import type { Body } from '../bodies/body.ts'
import { counted } from '../paging.ts'
import { type Call, found, number, Refusal, type Route, repo } from '../route.ts'
import { runOf } from './runs.ts'

function artifactBody(world: World, artifact: StoredArtifact): Body {
  const url = `${world.urls.api}/repos/${world.repository.fullName}/actions/artifacts/${artifact.id}`
  const run = found(world.runs.find(({ id }) => id === (artifact.runId ?? world.run.id)))
  return {
    id: artifact.id,
    node_id: nodeId('MDg6', world.repository.id, artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(world, artifact),
    digest: artifact.digest,
    created_at: stamp(artifact.createdAt),
    updated_at: stamp(artifact.createdAt),
    expires_at: stamp(artifact.expiresAt),
    workflow_run: {
      id: run.id,
      repository_id: world.repository.id,
      head_repository_id: world.repository.id,
      head_branch: run.ref.replace(/^refs\/(heads|tags)\//, ''),
      head_sha: run.sha,
    },
  }
}

const isExpired = (world: World, { expiresAt }: StoredArtifact): boolean => expiresAt < world.clock.now

const named = ({ query, world }: Call): StoredArtifact[] =>
  world.artifacts.list().filter(({ name }) => (query.get('name') ?? name) === name)

const artifactOf = (call: Call) => found(call.world.artifacts.get(number(call, 'artifact_id')))

const artifacts: Route = {
  template: `GET ${repo}/actions/artifacts`,
  needs: 'actions=read',
  answer: (call) => counted(call, 'artifacts', named(call), (one) => artifactBody(call.world, one)),
}

const artifact: Route = {
  template: `GET ${repo}/actions/artifacts/{artifact_id}`,
  needs: 'actions=read',
  answer: (call) => ({ body: artifactBody(call.world, artifactOf(call)) }),
}

const ofRun: Route = {
  template: `GET ${repo}/actions/runs/{run_id}/artifacts`,
  needs: 'actions=read',
  answer: (call) => {
    const { id } = runOf(call)
    const own = named(call).filter(({ runId }) => (runId ?? call.world.run.id) === id)
    return counted(call, 'artifacts', own, (one) => artifactBody(call.world, one))
  },
}

/** A redirect to the content, or 410 once it has expired. https://docs.github.com/rest/actions/artifacts#download-an-artifact */
const download: Route = {
  template: `GET ${repo}/actions/artifacts/{artifact_id}/{archive_format}`,
  needs: 'actions=read',
  answer: (call) => {
    const one = artifactOf(call)
    if (isExpired(call.world, one)) throw new Refusal(410, 'Artifact has expired')
    const location = new URL(`/_storage/artifacts/${one.id}`, call.world.urls.api)
    return { status: 302, headers: { location: location.href } }
  },
}

export const artifactRoutes: readonly Route[] = [artifacts, artifact, ofRun, download]

import { ArtifactStore } from './artifact-store.ts'
import type { GitHub } from './github/server.ts'
import { type IdentityIssuer, mountIdentityIssuer } from './identity/issuer.ts'
import { Loopback } from './loopback.ts'
import { provenanceBundle } from './provenance.ts'
import { mountResults, type Results } from './results/results.ts'
import { serverUrlOf } from './server-url.ts'
import { mountSigstore, type SigstoreInstance } from './sigstore/sigstore.ts'
import type { World } from './world.ts'

/** Everything that a job reaches over the network, on one loopback server. */
export interface Services {
  readonly loopback: Loopback
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly identity: IdentityIssuer
  readonly sigstore: SigstoreInstance
  readonly results: Results
  readonly store: ArtifactStore
  close(): Promise<void>
}

/** Starts what the runner and a job's tools talk to, without GitHub's API. */
export async function startServices(store = new ArtifactStore(), now = () => new Date()): Promise<Services> {
  const loopback = await Loopback.start()
  const identity = await mountIdentityIssuer(loopback, { now })
  const sigstore = await mountSigstore(loopback, { issuer: identity, now })
  const results = mountResults(loopback, { store, now })
  const { origin } = loopback
  const urls = { serverUrl: serverUrlOf(loopback), apiUrl: `${origin}/api/v3`, graphqlUrl: `${origin}/api/graphql` }
  return { loopback, ...urls, identity, sigstore, results, store, close: async () => await loopback.close() }
}

/** Starts the services with a GitHub beside them that shows the world; what jobs upload is in the world's store. */
export async function startServicesFor(
  world: World,
  now = () => new Date(),
): Promise<Services & { readonly github: GitHub }> {
  // Loaded here because GitHub's schemas take longer to load than all the rest.
  const { startGitHub } = await import('./github/server.ts')
  const services = await startServices(world.artifacts, now)
  const github = await startGitHub(world, services.loopback)
  await attestBuilds(world, services)
  return { ...services, github }
}

/** What was built before the job began, with its provenance in GitHub's store. */
async function attestBuilds(world: World, services: Services): Promise<void> {
  for (const { sha256, from, repositoryId } of world.builds) {
    const sha = from === undefined ? world.job.sha : world.commit(from).sha
    const elsewhere = repositoryId === undefined ? {} : { repositoryId, repository: 'acme/elsewhere' }
    const bundle = await provenanceBundle({ by: { ...world.job, sha, ...elsewhere }, sha256 }, services)
    const id = world.ids.next('attestation')
    const predicateType = 'https://slsa.dev/provenance/v1'
    world.attestations.push({ id, bundle: JSON.parse(bundle), digests: [`sha256:${sha256}`], predicateType })
  }
}

import { ArtifactStore } from './artifact-store.ts'
import { type IdentityIssuer, mountIdentityIssuer } from './identity/issuer.ts'
import { Loopback } from './loopback.ts'
import { mountResults, type Results } from './results/results.ts'
import { serverUrlOf } from './server-url.ts'
import { mountSigstore, type SigstoreInstance } from './sigstore/sigstore.ts'

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

/** Starts the services. `github` mounts the rest of GitHub on the same loopback, with the same store of artifacts. */
export async function startServices(
  options: { store?: ArtifactStore; now?: () => Date; github?: (loopback: Loopback) => unknown } = {},
): Promise<Services> {
  const { store = new ArtifactStore(), now = () => new Date(), github } = options
  const loopback = await Loopback.start()
  const serverUrl = serverUrlOf(loopback)
  const identity = await mountIdentityIssuer(loopback, { now })
  const sigstore = await mountSigstore(loopback, { issuer: identity, now })
  const results = mountResults(loopback, { store, now })
  await github?.(loopback)
  const urls = { serverUrl, apiUrl: `${serverUrl}/api/v3`, graphqlUrl: `${serverUrl}/api/graphql` }
  return { loopback, ...urls, identity, sigstore, results, store, close: async () => await loopback.close() }
}

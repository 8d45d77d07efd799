import { PATIENCE } from '../../src/signers/define.ts'
import { sigstore } from '../../src/signers/sigstore.ts'
import type { IdentityIssuer } from './identity/issuer.ts'
import type { Job } from './job.ts'
import type { SigstoreInstance } from './sigstore/sigstore.ts'

/** What an artifact was built by: the job whose certificate signs, and what the statement says beside what is usual. */
export interface Built {
  readonly by: Job
  readonly sha256: string
  readonly statement?: Readonly<Record<string, unknown>>
}

/** The bundle in which a job attests the provenance of what it built, as actions/attest-build-provenance does. */
export async function provenanceBundle(
  { by, sha256, statement }: Built,
  { identity, sigstore: instance }: { identity: IdentityIssuer; sigstore: SigstoreInstance },
): Promise<string> {
  const said = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'shop.tgz', digest: { sha256 } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: { buildDefinition: { buildType: 'https://actions.github.io/buildtypes/workflow/v1' } },
    ...statement,
  }
  const materials = {
    serverUrl: '',
    identityToken: () => identity.tokenFor(by, 'sigstore'),
    signingKey: undefined,
    readText: async () => JSON.stringify(instance.signingConfig),
  }
  return sigstore.sign(new TextEncoder().encode(JSON.stringify(said)), 'config.json', materials, PATIENCE)
}

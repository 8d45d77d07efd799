import type { Materials, Patience } from '../../src/signers/define.ts'
import { PATIENCE } from '../../src/signers/define.ts'
import { sigstore } from '../../src/signers/sigstore.ts'
import { mountIdentityIssuer } from '../fakes/identity/issuer.ts'
import type { Job } from '../fakes/job.ts'
import { Loopback } from '../fakes/loopback.ts'
import { sampleJob } from '../fakes/sample-job.ts'
import { serverUrlOf } from '../fakes/server-url.ts'
import { mountSigstore } from '../fakes/sigstore/sigstore.ts'
import { materialsWith } from './sample.ts'

/** A Sigstore instance and an identity provider of its own, on loopback. */
export interface Instance {
  readonly loopback: Loopback
  readonly serverUrl: string
  readonly issuer: string
  readonly trustedRoot: Readonly<Record<string, unknown>>
  /** What the job would sign with; its signing config can be read as any file. */
  materials(job?: Job): Materials
  sign(statement: Uint8Array, patience?: Patience, job?: Job): Promise<string>
  close(): Promise<void>
}

export async function startInstance(offered: { readonly certificateLog?: false } = {}): Promise<Instance> {
  const loopback = await Loopback.start()
  const now = () => new Date()
  const issuer = await mountIdentityIssuer(loopback, { now })
  const { signingConfig, trustedRoot } = await mountSigstore(loopback, { issuer, now, ...offered })
  const materials = (job = sampleJob) =>
    materialsWith({
      serverUrl: serverUrlOf(loopback),
      identityToken: async () => await issuer.tokenFor(job, 'sigstore'),
      readText: async () => JSON.stringify(signingConfig),
    })
  return {
    loopback,
    serverUrl: serverUrlOf(loopback),
    issuer: issuer.issuer,
    trustedRoot,
    materials,
    sign: async (statement, patience = PATIENCE, job = sampleJob) =>
      await sigstore.sign(statement, 'config.json', materials(job), patience),
    close: async () => await loopback.close(),
  }
}

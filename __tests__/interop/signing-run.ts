import { createHash, type KeyObject } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PREDICATE_TYPE } from '../../src/model/identifiers.ts'
import { Secret } from '../../src/model/secret.ts'
import { type Materials, PATIENCE } from '../../src/signers/define.ts'
import { signers } from '../../src/signers/index.ts'
import { statementOf } from '../../src/signers/statement.ts'
import { mountIdentityIssuer } from '../fakes/identity/issuer.ts'
import { Loopback } from '../fakes/loopback.ts'
import { sampleJob } from '../fakes/sample-job.ts'
import { mountSigstore } from '../fakes/sigstore/sigstore.ts'
import { sampleContent } from '../signers/sample.ts'
import type { Evidence, Signed } from './verifiers/verifier.ts'

/** What gh knows GitHub by; certificates must call it so for gh to read them. */
const serverUrl = 'https://github.com'
const text = '{"verdict":"allow"}\n'

/** A record that our signers sign, against a Sigstore instance on loopback. All files are in one folder. */
export interface SigningRun {
  readonly folder: string
  signKeyless(): Promise<Evidence>
  /** As GitHub's own instance does for private repositories: no transparency log, only the clock of a timestamp authority. */
  signWithoutLog(): Promise<Evidence>
  signWithKey(key: KeyObject): Promise<Signed>
  /** The trusted root of some other Sigstore instance. */
  otherRoot(): Promise<string>
  end(): Promise<void>
}

/** Starts the instance and the issuer of the job's tokens. */
export async function startSigningRun(): Promise<SigningRun> {
  const folder = await mkdtemp(join(tmpdir(), 'signing-'))
  const loopback = await Loopback.start()
  const now = () => new Date()
  const issuer = await mountIdentityIssuer(loopback, { now })
  const mount = async () => await mountSigstore(loopback, { issuer, now, serverUrl })
  const { signingConfig, trustedRoot } = await mount()
  const write = async (name: string, content: string): Promise<string> => {
    const path = join(await mkdtemp(join(folder, 'file-')), name)
    await writeFile(path, content)
    return path
  }
  const signed = async (signer: keyof typeof signers, given: Partial<Materials>, config: object): Promise<Signed> => {
    const instance = await write('signing-config.json', JSON.stringify(config))
    const bundle = await signers[signer].sign(statement(), instance, { ...materials, ...given }, PATIENCE)
    const files = { record: await write('evidence.json', text), bundle: await write('evidence.sigstore.json', bundle) }
    return { ...files, predicateType: PREDICATE_TYPE }
  }
  const rootFile = async (root: object): Promise<string> => await write('root.jsonl', `${JSON.stringify(root)}\n`)
  const identityToken = async () => await issuer.tokenFor(sampleJob, 'sigstore')
  const signedByJob = async (config: object, root: object): Promise<Evidence> => ({
    ...(await signed('sigstore', { identityToken }, config)),
    trustedRoot: await rootFile(root),
    identity: `${serverUrl}/${sampleJob.workflowRef}`,
    issuer: issuer.issuer,
    repository: sampleJob.repository,
  })
  return {
    folder,
    signKeyless: async () => await signedByJob(signingConfig, trustedRoot),
    signWithoutLog: async () =>
      await signedByJob(
        { ...signingConfig, rekorTlogUrls: [], rekorTlogConfig: undefined },
        { ...trustedRoot, tlogs: [] },
      ),
    signWithKey: async (key) =>
      await signed('key', { signingKey: new Secret(String(key.export({ type: 'pkcs8', format: 'pem' }))) }, {}),
    otherRoot: async () => await rootFile((await mount()).trustedRoot),
    end: async () => {
      await loopback.close()
      await rm(folder, { recursive: true })
    },
  }
}

const materials: Materials = {
  serverUrl,
  identityToken: async () => await Promise.reject(new Error('this job has no identity')),
  signingKey: undefined,
  readText: async (path) => await readFile(path, 'utf8'),
}

function statement(): Uint8Array {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return statementOf({ ...sampleContent, record: { ...sampleContent.record, sha256 } })
}

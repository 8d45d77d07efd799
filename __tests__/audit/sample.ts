import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { machineFiles } from '../../src/audit/cli/files.ts'
import type { OnlineIo } from '../../src/audit/define.ts'
import { conclude } from '../../src/conclude.ts'
import { type FactId, facts } from '../../src/facts/index.ts'
import { canonicalize } from '../../src/record/canonical.ts'
import type { EvidenceRecord } from '../../src/record/schema.ts'
import { PATIENCE } from '../../src/signers/define.ts'
import { key } from '../../src/signers/key.ts'
import { statementFor } from '../../src/signers/statement.ts'
import { sampleJob } from '../fakes/sample-job.ts'
import { aRecord } from '../fixtures/a-record.ts'
import { materialsWith } from '../signers/sample.ts'

const run = {
  serverUrl: 'https://github.com',
  job: sampleJob.jobKey,
  matrixIndex: null,
  repository: sampleJob.repository,
  repositoryId: sampleJob.repositoryId,
  id: sampleJob.runId,
  number: sampleJob.runNumber,
  attempt: sampleJob.runAttempt,
  event: sampleJob.eventName,
  workflow: sampleJob.workflow,
  workflowRef: sampleJob.workflowRef,
  workflowSha: sampleJob.workflowSha,
  ref: sampleJob.ref,
  refType: sampleJob.refType,
  refProtected: sampleJob.refProtected,
  sha: sampleJob.sha,
  actor: sampleJob.actor,
  actorId: sampleJob.actorId,
  triggeringActor: sampleJob.triggeringActor,
}

const observedAt = new Date(Date.now() - 2_000).toISOString()

/** A fact as it is recorded now, with its usual source. */
export const observed = (id: FactId, value: unknown) => ({
  status: 'observed',
  value,
  source: facts[id].source,
  observedAt,
})

/** A record, sealed now, of the sample job or of a run that differs from it; nothing else was seen but what is given, and its conclusions follow. */
export function sealedRecord(
  differing: Readonly<Record<string, unknown>> = {},
  changes: Readonly<Record<string, unknown>> & { readonly facts?: object } = {},
): EvidenceRecord {
  const value = { ...run, ...differing }
  const { facts: recorded } = aRecord({ facts: { run: observed('run', value), ...changes.facts } })
  const id = `${value.repositoryId ?? value.repository}/${value.id}/${value.attempt}/check-run-9001`
  const sealedAt = new Date(Date.parse(observedAt) + 1_000).toISOString()
  return aRecord({ id, sealedAt, ...changes, facts: recorded, conclusions: conclude(recorded, null) })
}

/** The same, of a job that signs with a key. */
export const recordForKey = (differing: Readonly<Record<string, unknown>> = {}): EvidenceRecord =>
  sealedRecord(differing, {
    settings: { ...aRecord().settings, signing: { signer: 'key', instance: null, why: 'It has a key.' } },
  })

/** The bytes that a record is signed and delivered as. */
export const bytesOf = (record: EvidenceRecord): Uint8Array => new TextEncoder().encode(canonicalize(record))

/** The statement about a record, as the step makes it; `decision` makes it tell another story. */
export function statementAbout(record: EvidenceRecord, decision = record.conclusions.verdict.decision): Uint8Array {
  const sha256 = createHash('sha256').update(bytesOf(record)).digest('hex')
  const { conclusions } = record
  return statementFor(
    { ...record, conclusions: { ...conclusions, verdict: { ...conclusions.verdict, decision } } },
    sha256,
  )
}

/** The bundle of a record that is signed with a key. */
export const signedWith = async (pem: string, record: EvidenceRecord): Promise<string> =>
  await key.sign(statementAbout(record), null, materialsWith({ pem }), PATIENCE)

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

/** A folder of the test's own with those files in it, gone when the tests of the file are over. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'delivery-evidence-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  return folder
}

/** A terminal that remembers what was written, on a machine without a network unless one is given. */
export function listening(settings: Partial<Pick<OnlineIo, 'colour' | 'watched' | 'now' | 'github'>> = {}) {
  const heard = { out: '', err: '' }
  const io: OnlineIo = {
    out: (text) => {
      heard.out += text
    },
    err: (text) => {
      heard.err += text
    },
    colour: false,
    watched: false,
    files: machineFiles,
    now: () => new Date(),
    github: async () => {
      throw new TypeError('there is no network here')
    },
    ...settings,
  }
  return { io, heard }
}

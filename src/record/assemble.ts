import type { Facts } from '../facts/index.ts'
import type { Conclusions, DecisionAtStart } from '../model/conclusions.ts'
import { known } from '../model/fact.ts'
import { RECORD_SCHEMA_ID, TOOL } from '../model/identifiers.ts'
import type { Options } from '../model/options.ts'
import { frameworksOf } from './frameworks.ts'
import { judgedFrom } from './judged-from.ts'
import type { EvidenceRecord } from './schema.ts'

/** What a record is put together from. */
export interface Parts {
  readonly options: Options
  readonly signing: EvidenceRecord['settings']['signing']
  readonly toolDigest: string
  readonly facts: Facts
  readonly conclusions: Conclusions
  readonly decisionAtStart: DecisionAtStart | null
  readonly sealedAt: Date
}

/** Puts the record together; the same parts give the same record. */
export function assemble({ options, signing, toolDigest, sealedAt, ...parts }: Parts): EvidenceRecord {
  const tool = { ...TOOL, digest: toolDigest }
  return {
    schema: RECORD_SCHEMA_ID,
    id: recordIdOf(parts.facts),
    sealedAt: sealedAt.toISOString(),
    tool,
    settings: { gate: options.gate, seal: options.seal, signing, retentionDays: options.retentionDays ?? null },
    judgedFrom: judgedFrom(parts.facts, tool),
    ...parts,
    frameworks: frameworksOf(parts.conclusions.findings),
    limits: LIMITS,
  }
}

/** Looks up one job of one attempt of one run: repository id (or name), run, attempt, job key, and job id or place in the matrix. */
export function recordIdOf(facts: Facts): string {
  const run = known(facts.run)
  const job = known(facts.job)
  const part = job === undefined ? `index-${run?.matrixIndex ?? 0}` : `job-${job.id}`
  return [run?.repositoryId ?? run?.repository, run?.id, run?.attempt, run?.job, part].join('/')
}

/** What no tool of this kind can see past. */
const LIMITS = [
  "An agent that uses a person's account or token looks like that person.",
  'The signature shows which workflow file at which commit made this record, not that no step of the same job interfered.',
  'Environment rules are those in force when they were read, not necessarily those in force when the job was approved.',
]

import { known } from '../model/fact.ts'
import { PREDICATE_TYPE } from '../model/identifiers.ts'
import { canonicalize } from '../record/canonical.ts'
import type { EvidenceRecord } from '../record/schema.ts'

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'

/** `payloadType` of a DSSE envelope that holds an in-toto statement. */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json'

/** Name of the record among the statement's subjects, and of its file. */
export const RECORD_SUBJECT = 'evidence.json'

/** What a statement says. Digests are hex; what is null is left out. */
export interface StatementContent {
  readonly record: {
    readonly id: string
    readonly schema: string
    readonly sealedAt: string
    readonly decision: 'allow' | 'deny'
    /** sha256 of the record's bytes. */
    readonly sha256: string
  }
  readonly repositoryId: number | null
  readonly runId: number | null
  readonly runAttempt: number | null
  /** The commit that is deployed. */
  readonly sha: string | null
  readonly subjects: readonly { readonly name: string; readonly sha256: string }[]
  /** Digest of the policy that judged, where there was one. */
  readonly policyDigest: string | null
  readonly tool: { readonly name: string; readonly version: string }
}

/**
 * The statement about a record whose bytes have that sha256 (hex). It follows from the record alone, so that an auditor can make it
 * again and compare: for one predicate type, the same record gives the same bytes for ever.
 */
export function statementFor(record: EvidenceRecord, sha256: string): Uint8Array {
  const { id, schema, sealedAt, conclusions, facts, tool } = record
  const run = known(facts.run)
  return statementOf({
    record: { id, schema, sealedAt, decision: conclusions.verdict.decision, sha256 },
    repositoryId: run?.repositoryId ?? null,
    runId: run?.id ?? null,
    runAttempt: run?.attempt ?? null,
    sha: run?.sha ?? null,
    subjects: known(facts.subjects) ?? [],
    policyDigest: known(facts['policy-file'])?.file?.digest ?? null,
    tool,
  })
}

/**
 * The in-toto statement that a record is signed in, as the bytes that are signed. The record is its first subject. The commit
 * stands in the predicate: Sigstore's Python client refuses a statement with a subject whose digest is not SHA-2. A public
 * log can't be erased, so the predicate holds ids, digests and the decision only: nobody's login, no name of a branch.
 */
export function statementOf(content: StatementContent): Uint8Array {
  const { record, subjects } = content
  const statement = {
    _type: STATEMENT_TYPE,
    subject: [
      { name: RECORD_SUBJECT, digest: { sha256: record.sha256 } },
      ...subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    ],
    predicateType: PREDICATE_TYPE,
    predicate: predicateOf(content),
  }
  return new TextEncoder().encode(canonicalize(statement))
}

function predicateOf(content: StatementContent): Record<string, unknown> {
  const { record, repositoryId, runId, runAttempt, sha, policyDigest, tool } = content
  return {
    recordId: record.id,
    schema: record.schema,
    sealedAt: record.sealedAt,
    decision: record.decision,
    ...(repositoryId === null ? {} : { repositoryId }),
    ...(runId === null ? {} : { runId }),
    ...(runAttempt === null ? {} : { runAttempt }),
    ...(sha === null ? {} : { commit: sha }),
    ...(policyDigest === null ? {} : { policyDigest }),
    tool: { name: tool.name, version: tool.version },
  }
}

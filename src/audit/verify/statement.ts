import { createHash } from 'node:crypto'
import { PREDICATE_TYPE } from '../../model/identifiers.ts'
import { at, namesAt, textAt } from '../../model/json.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import { RECORD_SUBJECT, STATEMENT_TYPE, statementFor } from '../../signers/statement.ts'
import { type Check, passed, refuse } from './check.ts'

/** Checks that a signed statement is about exactly these bytes, and says of them what they say of themselves. */
export function checkDigest(payload: Uint8Array, bytes: Uint8Array, record: EvidenceRecord | undefined): Check {
  const statement = parse(payload)
  if (textAt(statement, '_type') !== STATEMENT_TYPE || textAt(statement, 'predicateType') !== PREDICATE_TYPE)
    return refuse('digest', 'foreign-statement', 'What was signed is not a statement about a record of this kind.')
  const signed = signedDigest(statement)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (signed !== sha256)
    return refuse(
      'digest',
      'record-changed',
      `The record is not the one that was signed: its sha256 is ${sha256}, and the statement is about ${signed ?? 'no record'}.`,
    )
  return (
    contradiction(payload, statement, record, sha256) ??
    passed('digest', `The record is the signed one (sha256 ${sha256}).`)
  )
}

function parse(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload))
  } catch {
    return undefined
  }
}

/** The record is the first subject of its name; what was deployed comes after it, under names that others choose. */
function signedDigest(statement: unknown): string | null {
  const subjects = at(statement, 'subject')
  const record = Array.isArray(subjects)
    ? subjects.find((subject) => textAt(subject, 'name') === RECORD_SUBJECT)
    : undefined
  return textAt(record, 'digest', 'sha256')
}

/** Attestations are searched by their predicate and subjects, so these may not tell another story than the record. */
function contradiction(
  payload: Uint8Array,
  statement: unknown,
  record: EvidenceRecord | undefined,
  sha256: string,
): Check | undefined {
  if (record === undefined) return undefined
  const expected = statementFor(record, sha256)
  if (Buffer.from(payload).equals(expected)) return undefined
  const wanted = parse(expected)
  const places = [['subject'], ...predicateMembers(statement, wanted)].filter(
    (path) => JSON.stringify(at(statement, ...path)) !== JSON.stringify(at(wanted, ...path)),
  )
  const where = places.length === 0 ? 'in its form' : `at ${places.map((path) => path.join('.')).join(', ')}`
  return refuse(
    'digest',
    'statement-contradicts-record',
    `The signed statement tells another story than the record, ${where}.`,
  )
}

const predicateMembers = (...statements: readonly unknown[]): readonly (readonly string[])[] =>
  [...new Set(statements.flatMap((statement) => namesAt(statement, 'predicate')))].map((name) => ['predicate', name])

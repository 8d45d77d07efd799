import { misfit } from '../model/conforms.ts'
import type { EvidenceRecord } from './schema.ts'

/** A record, or what is wrong with what claims to be one. */
export type Validation =
  | { readonly valid: true; readonly record: EvidenceRecord }
  | { readonly valid: false; readonly problems: readonly string[] }

/** Holds a value against the record's published schema. */
export function validateRecord(value: unknown): Validation {
  return isRecord(value) ? { valid: true, record: value } : { valid: false, problems: [misfit('record', value) ?? ''] }
}

const isRecord = (value: unknown): value is EvidenceRecord => misfit('record', value) === undefined

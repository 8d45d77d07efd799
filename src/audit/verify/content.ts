import { messageOf } from '../../model/errors.ts'
import { canonicalize } from '../../record/canonical.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import { type Check, notChecked, passed, refuse } from './check.ts'

/** The judges of a record's content. */
export interface Judges {
  readonly validateRecord: (
    value: unknown,
  ) =>
    | { readonly valid: true; readonly record: EvidenceRecord }
    | { readonly valid: false; readonly problems: readonly string[] }
  /** Where a record contradicts itself. */
  readonly incoherences: (record: EvidenceRecord) => readonly string[]
  /** Places where conclusions that are drawn anew differ from the record's. */
  readonly replay: (record: EvidenceRecord) => readonly string[]
}

/** What the bytes of a record are, by themselves: whoever signed them. */
export interface Content {
  readonly record: EvidenceRecord | undefined
  readonly checks: readonly Check[]
}

/** Checks that the bytes are a valid record in the one canonical form, do not contradict themselves, and conclude what follows. */
export function checkContent(bytes: Uint8Array, judges: Judges): Content {
  let text: string
  let value: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    value = JSON.parse(text)
  } catch (error) {
    return unreadable(messageOf(error))
  }
  const canonical = checkForm(text, value)
  const answer = judges.validateRecord(value)
  if (answer.valid) {
    const valid = passed('schema', `It is a valid record of schema ${answer.record.schema}.`)
    const meaning = [checkCoherence(answer.record, judges), checkReplay(answer.record, judges)]
    return { record: answer.record, checks: [valid, canonical, ...meaning] }
  }
  const invalid = refuse('schema', 'invalid-record', `It is not a valid record: ${some(answer.problems)}.`)
  return { record: undefined, checks: [invalid, canonical, ...meaningless('It is not a valid record.')] }
}

const meaningless = (why: string) => [notChecked('coherence', why), notChecked('replay', why)]

function unreadable(why: string): Content {
  const rest = 'The file is not JSON.'
  return {
    record: undefined,
    checks: [
      refuse('schema', 'not-json', `The file is not JSON in UTF-8 (${why}).`),
      notChecked('canonical-form', rest),
      ...meaningless(rest),
    ],
  }
}

/** A member written twice, other spaces or another spelling of a number would let two readers see two records. */
function checkForm(text: string, value: unknown): Check {
  try {
    if (canonicalize(value) === text)
      return passed('canonical-form', 'The file is the canonical JSON of itself (RFC 8785).')
  } catch (error) {
    return refuse('canonical-form', 'not-canonical', `The file has no canonical form (${messageOf(error)}).`)
  }
  return refuse(
    'canonical-form',
    'not-canonical',
    'The file is not in canonical form: it was written by something else.',
  )
}

function checkCoherence(record: EvidenceRecord, { incoherences }: Judges): Check {
  const found = incoherences(record)
  if (found.length === 0)
    return passed('coherence', 'It does not contradict itself: digests, names, sources and times go together.')
  return refuse('coherence', 'incoherent', `It contradicts itself: ${some(found)}.`)
}

function checkReplay(record: EvidenceRecord, { replay }: Judges): Check {
  const places = replay(record)
  if (places.length === 0)
    return passed('replay', 'Its conclusions follow from its facts: drawn anew, they are the same.')
  return refuse('replay', 'conclusions-differ', `Its conclusions do not follow from its facts, at ${some(places)}.`)
}

function some(all: readonly string[]): string {
  return all.length <= 3 ? all.join('; ') : `${all.slice(0, 3).join('; ')}; and ${all.length - 3} more`
}

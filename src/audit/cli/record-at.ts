import { messageOf } from '../../model/errors.ts'
import { digestOf } from '../../record/canonical.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import { validateRecord } from '../../record/validate.ts'
import type { Files } from '../define.ts'
import type { Found, Missing } from '../verify/find.ts'

/** A valid record, where it was found. Whether it verifies is another question. */
export interface ReadRecord {
  readonly path: string
  /** Of its canonical form, which is what is signed. */
  readonly digest: string
  readonly record: EvidenceRecord
}

/** Reads a record that was found, or tells why there is none. */
export async function recordAt({ record: path, bundle }: Found, files: Files): Promise<ReadRecord | Missing> {
  if (path === null) return { path: bundle ?? '', why: 'has no record beside it' }
  try {
    const answer = validateRecord(JSON.parse(new TextDecoder().decode(await files.read(path))))
    return answer.valid
      ? { path, digest: digestOf(answer.record), record: answer.record }
      : { path, why: `is not a valid record (${answer.problems.join('; ')})` }
  } catch (error) {
    return { path, why: `can't be read (${messageOf(error)})` }
  }
}

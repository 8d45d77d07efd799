import type { Io } from '../define.ts'
import { findEvidence, type Missing } from '../verify/find.ts'
import { progressOf } from '../verify/progress.ts'
import { type ReadRecord, recordAt } from './record-at.ts'

/**
 * Reads the records at those paths one after another, so that no more than one has to be held. `clear` takes away what is
 * shown of how far it is, before something else is. Answers what there is no record at, and why.
 */
export async function recordsAt(
  paths: readonly string[],
  io: Io,
  each: (read: ReadRecord, clear: () => void) => void,
): Promise<readonly Missing[]> {
  const { found, missing } = await findEvidence(paths, io.files)
  const unread: Missing[] = []
  const progress = progressOf(found.length, io)
  for (const place of found) {
    const read = await recordAt(place, io.files)
    if ('why' in read) unread.push(read)
    else each(read, progress.end)
    progress.one()
  }
  progress.end()
  return [...missing, ...unread]
}

import { createHash } from 'node:crypto'
import { objectId } from '../facts/reading/object-id.ts'

/** What a file with this text is told by: Git's id of its content, and `sha256:` with the hex digest. */
export const idsOfText = (text: string): { readonly blob: string; readonly digest: string } => ({
  blob: objectId('blob', Buffer.from(text)),
  digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
})

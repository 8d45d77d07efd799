import { createHash } from 'node:crypto'

/** The id that Git gives to an object's content. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export const objectId = (type: 'blob' | 'tree', content: Uint8Array): string =>
  createHash('sha1').update(`${type} ${content.byteLength}\0`).update(content).digest('hex')

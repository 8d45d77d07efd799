import { randomUUID } from 'node:crypto'
import type { Incoming, Loopback, Reply } from '../loopback.ts'

const path = '/_services/blob'

/** Where artifacts' bytes go: as much of Azure's block blobs as the artifact client uses. */
export interface BlobStorage {
  /** A URL that takes one upload and knows nobody who has no signature. */
  uploadUrl(): { url: string; id: string }
  /** What was uploaded there, once its block list is committed. */
  contentOf(id: string): Buffer | undefined
  downloadUrl(content: Buffer, type: string, fileName: string): string
}

interface Upload {
  readonly signature: string
  readonly blocks: Map<string, Buffer>
  content?: Buffer
}

interface Download {
  readonly content: Buffer
  readonly type: string
  readonly fileName: string
}

/** https://learn.microsoft.com/en-us/rest/api/storageservices/put-block-list */
export function mountBlobStorage(loopback: Loopback): BlobStorage {
  const uploads = new Map<string, Upload>()
  const downloads = new Map<string, Download>()
  loopback.route('PUT', `${path}/up/:id`, (request) => {
    const upload = uploads.get(request.params['id'] ?? '')
    if (upload === undefined || request.url.searchParams.get('sig') !== upload.signature) return forbidden
    return put(upload, request)
  })
  loopback.route('GET', `${path}/down/:id`, ({ params }) => {
    const download = downloads.get(params['id'] ?? '')
    if (download === undefined) return forbidden
    const { content, type, fileName } = download
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` }
    return { status: 200, headers: { ...headers, 'content-length': String(content.length) }, body: content }
  })
  return {
    uploadUrl: () => {
      const [id, signature] = [randomUUID(), randomUUID()]
      uploads.set(id, { signature, blocks: new Map() })
      return { url: `${loopback.origin}${path}/up/${id}?sig=${signature}`, id }
    },
    contentOf: (id) => uploads.get(id)?.content,
    downloadUrl: (content, type, fileName) => {
      const id = randomUUID()
      downloads.set(id, { content, type, fileName })
      return `${loopback.origin}${path}/down/${id}?sig=${randomUUID()}`
    },
  }
}

const forbidden: Reply = {
  status: 403,
  headers: { 'content-type': 'application/xml', 'x-ms-error-code': 'AuthenticationFailed' },
  body: '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>The signature does not match.</Message></Error>',
}

function put(upload: Upload, { url, body }: Incoming): Reply {
  const created = { status: 201, headers: { 'x-ms-request-id': randomUUID(), etag: `"${randomUUID()}"` } }
  const part = url.searchParams.get('comp')
  if (part === 'block') {
    upload.blocks.set(url.searchParams.get('blockid') ?? '', body)
    return created
  }
  if (part !== 'blocklist') {
    upload.content = body
    return created
  }
  const listed = [...body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id = '']) => id)
  const blocks = listed.map((id) => upload.blocks.get(id))
  if (blocks.includes(undefined)) return { status: 400, headers: { 'x-ms-error-code': 'InvalidBlockList' }, body: '' }
  upload.content = Buffer.concat(blocks.flatMap((block) => block ?? []))
  return created
}

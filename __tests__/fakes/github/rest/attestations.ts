import type { StoredAttestation } from '../../world/world.ts'
import type { Body } from '../bodies/body.ts'
import { cursorPageOf } from '../paging.ts'
import { Refusal, type Route, repo, text } from '../route.ts'

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
}

/** What the bundle's statement is about; a bundle that has none is refused as GitHub does. */
function read(bundle: unknown): Pick<StoredAttestation, 'digests' | 'predicateType'> {
  const envelope = isObject(bundle) ? bundle['dsseEnvelope'] : undefined
  const payload = isObject(envelope) ? envelope['payload'] : undefined
  if (typeof payload !== 'string') throw new Refusal(422, 'Invalid bundle: dsseEnvelope is missing')
  const statement = json(Buffer.from(payload, 'base64').toString())
  const subjects = isObject(statement) && Array.isArray(statement['subject']) ? statement['subject'] : []
  const digests = subjects.flatMap((subject: unknown) => {
    const digest = isObject(subject) ? subject['digest'] : undefined
    return isObject(digest) && typeof digest['sha256'] === 'string' ? [`sha256:${digest['sha256']}`] : []
  })
  if (digests.length === 0) throw new Refusal(422, 'Invalid bundle: no subject with a sha256 digest')
  return { digests, predicateType: isObject(statement) ? String(statement['predicateType']) : '' }
}

/** https://docs.github.com/rest/repos/attestations#create-an-attestation */
const create: Route = {
  template: `POST ${repo}/attestations`,
  needs: 'attestations=write',
  answer: ({ world, body }) => {
    const sent = json(body.toString())
    const bundle = isObject(sent) ? sent['bundle'] : undefined
    const id = world.ids.next('attestation')
    world.attestations.push({ id, bundle, ...read(bundle) })
    return { status: 201, body: { id } }
  },
}

/**
 * https://docs.github.com/rest/repos/attestations#list-attestations; of a digest that it has nothing of, GitHub has been seen to
 * answer 404: https://github.com/sharkdp/fd/issues/1936
 */
const list: Route = {
  template: `GET ${repo}/attestations/{subject_digest}`,
  needs: 'attestations=read',
  answer: (call) => {
    const digest = text(call, 'subject_digest')
    const type = call.query.get('predicate_type')
    const ofIt = call.world.attestations.filter(({ digests }) => digests.includes(digest))
    if (ofIt.length === 0) throw new Refusal(404, 'Not Found')
    const fitting = ofIt.filter(({ predicateType }) => (type ?? predicateType) === predicateType)
    const repository_id = call.world.repository.id
    const { items, headers } = cursorPageOf(call, fitting)
    return {
      headers,
      body: { attestations: items.map(({ bundle }) => ({ bundle, repository_id, initiator: 'user' })) },
    }
  },
}

export const attestationRoutes: readonly Route[] = [create, list]

import type { Bundle } from '@sigstore/bundle'
import type { SignerId } from '../model/delivery.ts'
import { messageOf } from '../model/errors.ts'
import type { Refused } from '../model/verification.ts'
import { PAYLOAD_TYPE } from './statement.ts'
import { refused } from './verification.ts'

/** A bundle that was understood, not verified. */
export interface ReadBundle {
  readonly status: 'read'
  readonly bundle: Bundle
  /** How it says it was signed. */
  readonly signer: SignerId
}

/**
 * Reads a Sigstore bundle of the one form that is written here: v0.3, a DSSE envelope with one in-toto statement, and one
 * certificate or the hint of a key. https://docs.sigstore.dev/about/bundle/
 */
export async function readBundle(text: string): Promise<ReadBundle | Refused> {
  const { bundleFromJSON, BUNDLE_V03_MEDIA_TYPE } = await import('@sigstore/bundle')
  let bundle: Bundle
  try {
    bundle = bundleFromJSON(JSON.parse(text))
  } catch (error) {
    return refused('malformed', `The bundle is not a Sigstore bundle (${messageOf(error)}).`)
  }
  if (bundle.mediaType !== BUNDLE_V03_MEDIA_TYPE)
    return refused('malformed', `The bundle's media type is ${bundle.mediaType} and not ${BUNDLE_V03_MEDIA_TYPE}.`)
  if (payloadOf(bundle) === undefined) return refused('malformed', 'The bundle holds no in-toto statement.')
  const material = bundle.verificationMaterial.content.$case
  if (material === 'certificate') return { status: 'read', bundle, signer: 'sigstore' }
  if (material === 'publicKey') return { status: 'read', bundle, signer: 'key' }
  return refused('malformed', 'The bundle holds neither one certificate nor the hint of a key.')
}

/** The in-toto statement in a bundle; undefined where there is none. */
export function payloadOf({ content }: Bundle): Buffer | undefined {
  if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== PAYLOAD_TYPE) return undefined
  return content.dsseEnvelope.payload
}

import type { BundleBuilder, IdentityProvider } from '@sigstore/sign'
import { EvidenceError, messageOf } from '../model/errors.ts'
import type { Materials, Patience } from './define.ts'

/** The addresses of an instance that is known by name; a service it does not have is null. */
export interface Endpoints {
  readonly fulcio: string
  readonly rekor: string | null
  readonly timestamp: string | null
}

/**
 * Where the named instances are. GitHub's own has no transparency log, so nothing of a private repository becomes public.
 * https://github.com/actions/toolkit/blob/main/packages/attest/src/endpoints.ts
 */
export function endpointsOf(instance: 'public-good' | 'github', serverUrl: string): Endpoints {
  if (instance === 'public-good')
    return { fulcio: 'https://fulcio.sigstore.dev', rekor: 'https://rekor.sigstore.dev', timestamp: null }
  const { hostname } = new URL(serverUrl)
  const host = hostname === 'github.com' ? 'githubapp.com' : hostname
  return { fulcio: `https://fulcio.${host}`, rekor: null, timestamp: `https://timestamp.${host}` }
}

/** A builder of bundles that asks the services of an instance, and gives up when it was told to. */
export async function builderFor(instance: string, materials: Materials, patience: Patience): Promise<BundleBuilder> {
  const identityProvider: IdentityProvider = { getToken: materials.identityToken }
  const fetchOptions = { timeout: patience.attempt, retry: { retries: patience.retries, minTimeout: 500 } }
  if (instance !== 'public-good' && instance !== 'github')
    return await configuredBuilder(instance, materials, { identityProvider, fetchOptions })
  const { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness } = await import('@sigstore/sign')
  const { fulcio, rekor, timestamp } = endpointsOf(instance, materials.serverUrl)
  return new DSSEBundleBuilder({
    signer: new FulcioSigner({ fulcioBaseURL: fulcio, identityProvider, ...fetchOptions }),
    witnesses: [
      ...(rekor === null ? [] : [new RekorWitness({ rekorBaseURL: rekor, ...fetchOptions })]),
      ...(timestamp === null ? [] : [new TSAWitness({ tsaBaseURL: timestamp, ...fetchOptions })]),
    ],
  })
}

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto, message SigningConfig */
async function configuredBuilder(
  path: string,
  { readText }: Materials,
  options: { identityProvider: IdentityProvider; fetchOptions: { timeout: number; retry: { retries: number } } },
): Promise<BundleBuilder> {
  const { bundleBuilderFromSigningConfig } = await import('@sigstore/sign')
  const { SigningConfig } = await import('@sigstore/protobuf-specs')
  try {
    const signingConfig = SigningConfig.fromJSON(JSON.parse(await readText(path)))
    return bundleBuilderFromSigningConfig({ signingConfig, bundleType: 'dsseEnvelope', ...options })
  } catch (error) {
    throw new EvidenceError(
      'SIGN',
      `The Sigstore signing config ${path} cannot be used (${messageOf(error)}).`,
      'Set `sigstore-instance` to `public-good`, `github`, or the path of a SigningConfig v0.2 file in JSON.',
      error,
    )
  }
}

import type { Outcome } from '../command.ts'
import { cosignPath } from '../tools.ts'
import { executeOffline } from './offline.ts'
import type { Evidence, Signed, Verifier } from './verifier.ts'

const refusals = {
  record: /artifact digests do not match digests in statement/,
  identity: /expected SAN value "\S+other\.yml\S+", got "\S+deploy\.yml\S+"/,
  issuer: /expected issuer value/,
  predicateType: /invalid predicate type/,
}

/** https://docs.sigstore.dev/cosign/verifying/verify/ */
export const cosign: Verifier = {
  name: 'cosign',
  verify: async (evidence) => await verifyBlob(evidence, ['--use-signed-timestamps', ...signerOf(evidence)]),
  refusals: {
    ...refusals,
    bundle: /entry payload hash \w+ does not match envelope payload hash/,
    trustedRoot: /not enough verified log entries from transparency log/,
  },
}

/** cosign told that there is no transparency log to be asked about. */
export const cosignWithoutLog: Verifier = {
  name: 'cosign',
  verify: async (evidence) =>
    await verifyBlob(evidence, ['--use-signed-timestamps', '--insecure-ignore-tlog', ...signerOf(evidence)]),
  refusals: {
    ...refusals,
    bundle: /could not verify envelope: accepted signatures do not match threshold/,
    trustedRoot: /failed to verify timestamps: .*ECDSA verification failure/,
  },
}

function signerOf({ trustedRoot, identity, issuer }: Evidence): string[] {
  const signer = ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
  return ['--trusted-root', trustedRoot, ...signer]
}

/** Verifies against a public key in a PEM file. Such a bundle is in no transparency log: without the flag cosign would ask for one. */
export async function verifyWithKey(signed: Signed, key: string): Promise<Outcome> {
  return await verifyBlob(signed, ['--key', key, '--insecure-ignore-tlog'])
}

async function verifyBlob({ record, bundle, predicateType }: Signed, trust: readonly string[]): Promise<Outcome> {
  const args = ['verify-blob-attestation', '--bundle', bundle, '--type', predicateType, ...trust, record]
  return await executeOffline(await cosignPath(), args)
}

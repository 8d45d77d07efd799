import { dirname } from 'node:path'
import { execute } from '../command.ts'
import type { Verifier } from './verifier.ts'

/**
 * GitHub's own command. It believes only certificates for repositories on github.com (or a ghe.com tenant), so the evidence must say so.
 * The token is never used: with a bundle and a root of its own, the command asks nobody.
 * https://cli.github.com/manual/gh_attestation_verify
 */
export const gh: Verifier = {
  name: 'gh attestation verify',
  async verify({ record, bundle, trustedRoot, identity, issuer, repository, predicateType }) {
    const signer = ['--cert-identity', identity, '--cert-oidc-issuer', issuer, '--repo', repository]
    const trust = ['--bundle', bundle, '--custom-trusted-root', trustedRoot, '--predicate-type', predicateType]
    const env = { PATH: process.env['PATH'], GH_TOKEN: 'unused', GH_CONFIG_DIR: dirname(bundle) }
    return await execute('gh', ['attestation', 'verify', record, ...trust, ...signer], { env })
  },
}

/** Whether there is a gh on PATH that can verify attestations. It is the one peer that no package registry has in a version that can: GitHub's own runners come with it. */
export async function ghIsHere(): Promise<boolean> {
  const help = await execute('gh', ['attestation', 'verify', '--help']).catch(() => undefined)
  return help?.code === 0
}

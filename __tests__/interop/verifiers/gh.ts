import { dirname } from 'node:path'
import { ghPath } from '../tools.ts'
import { executeOffline } from './offline.ts'
import type { Verifier } from './verifier.ts'

/**
 * GitHub's own command. It believes only certificates for repositories on github.com (or a ghe.com tenant), so the evidence must say so.
 * The token is never used: with a bundle and a root of its own, the command asks nobody. What it looks at, it tells terminals alone.
 * https://cli.github.com/manual/gh_attestation_verify
 */
export const gh: Verifier = {
  name: 'gh attestation verify',
  async verify({ record, bundle, trustedRoot, identity, issuer, repository, predicateType }) {
    const signer = ['--cert-identity', identity, '--cert-oidc-issuer', issuer, '--repo', repository]
    const trust = ['--bundle', bundle, '--custom-trusted-root', trustedRoot, '--predicate-type', predicateType]
    const quiet = { GH_NO_UPDATE_NOTIFIER: '1', GH_TELEMETRY: 'false', NO_COLOR: '1', GH_FORCE_TTY: '200' }
    const env = { GH_TOKEN: 'unused', GH_CONFIG_DIR: dirname(bundle), ...quiet }
    return await executeOffline(await ghPath(), ['attestation', 'verify', record, ...trust, ...signer], env)
  },
  refusals: {
    record: /Loaded 1 attestations.*Sigstore verification failed/s,
    bundle: /Loaded 1 attestations.*Sigstore verification failed/s,
    identity: /Subject Alternative Name must match:\S* \S+other\.yml.*Sigstore verification failed/s,
    issuer: /Policy verification failed.*expected Issuer to be/s,
    trustedRoot: /Loaded 1 attestations.*Sigstore verification failed/s,
    predicateType: /no attestations found with predicate type/,
    repository: /Policy verification failed.*expected SourceRepositoryURI to be/s,
  },
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sigstorePythonPath } from '../tools.ts'
import { executeOffline } from './offline.ts'
import type { Verifier } from './verifier.ts'

/** Sigstore's Python client. Its command leaves the predicate type to whoever reads the statement. https://sigstore.github.io/sigstore-python */
export const sigstorePython: Verifier = {
  name: "Sigstore's Python client",
  async verify({ record, bundle, trustedRoot, identity, issuer }) {
    const folder = await mkdtemp(join(tmpdir(), 'trust-'))
    const config = join(folder, 'trust-config.json')
    await writeFile(config, trustConfig(await readFile(trustedRoot, 'utf8')))
    const signer = ['--cert-identity', identity, '--cert-oidc-issuer', issuer]
    const command = ['-m', 'sigstore', '--trust-config', config, 'verify', 'identity', '--bundle', bundle, ...signer]
    const outcome = await executeOffline(await sigstorePythonPath(), [...command, record], { COLUMNS: '1000' })
    await rm(folder, { recursive: true })
    return outcome
  },
  refusals: {
    record: /in-toto statement has no subject for digest/,
    bundle: /DSSE: invalid signature/,
    identity: /Certificate's SANs do not match \S+other\.yml/,
    issuer: /Certificate's OIDCIssuer does not match/,
    trustedRoot: /failed to build timestamp certificate chain: .*signature does not match/,
  },
}

/** A trusted root as this client reads one: inside a ClientTrustConfig, which must also say how to sign, were it only that one cannot. */
function trustConfig(trustedRoot: string): string {
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json',
    trustedRoot: JSON.parse(trustedRoot),
    signingConfig: { mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json' },
  })
}

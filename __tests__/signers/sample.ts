import { generateKeyPairSync } from 'node:crypto'
import { RECORD_SCHEMA_ID, TOOL } from '../../src/model/identifiers.ts'
import { Secret } from '../../src/model/secret.ts'
import type { Materials } from '../../src/signers/define.ts'
import { type StatementContent, statementOf } from '../../src/signers/statement.ts'

/** What is signed in the tests of the signers. */
export const sampleContent: StatementContent = {
  record: {
    id: '4001/7001/1/deploy',
    schema: RECORD_SCHEMA_ID,
    sealedAt: '2026-11-23T10:00:00.000Z',
    decision: 'allow',
    sha256: 'a'.repeat(64),
  },
  repositoryId: 4001,
  runId: 7001,
  runAttempt: 1,
  sha: '8f3c1f1f6a3c55e0b3f5f4a9a8d8c2c9b1e0d7a6',
  subjects: [{ name: 'shop.tgz', sha256: 'b'.repeat(64) }],
  policyDigest: `sha256:${'c'.repeat(64)}`,
  tool: TOOL,
}

export const sampleStatement = statementOf(sampleContent)

const pem = { type: 'pkcs8', format: 'pem' } as const
const spki = { type: 'spki', format: 'pem' } as const

/** A pair of PEM texts of a kind that signs. */
export function keyPair(kind: 'ed25519' | 'P-256'): { readonly privateKey: string; readonly publicKey: string } {
  return kind === 'ed25519'
    ? generateKeyPairSync('ed25519', { privateKeyEncoding: pem, publicKeyEncoding: spki })
    : generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: pem, publicKeyEncoding: spki })
}

/** Materials in which everything that is not given is missing. */
export const materialsWith = (given: Partial<Materials> & { readonly pem?: string }): Materials => ({
  serverUrl: 'https://github.com',
  identityToken: async () => {
    throw new Error('no token here')
  },
  readText: async (path) => {
    throw new Error(`there is no ${path}`)
  },
  signingKey: given.pem === undefined ? undefined : new Secret(given.pem),
  ...given,
})

/** The bundle with its parsed JSON changed. */
export function withChanged(bundle: string, pattern: string | RegExp, replacement: string): string {
  const changed = bundle.replace(pattern, replacement)
  if (changed === bundle) throw new Error('the change changes nothing')
  return changed
}

import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SigningRun, startSigningRun } from './signing-run.ts'
import { cosign, cosignWithoutLog, verifyWithKey } from './verifiers/cosign.ts'
import { gh, ghIsHere } from './verifiers/gh.ts'
import { sigstorePython } from './verifiers/sigstore-python.ts'
import type { Evidence } from './verifiers/verifier.ts'

const withGh = await ghIsHere()
if (!withGh) process.stderr.write('interop: no gh with `attestation verify` on PATH, so gh is not asked\n')

let run: SigningRun
let evidence: Evidence

beforeAll(async () => {
  run = await startSigningRun()
  evidence = await run.signKeyless()
})
afterAll(async () => await run.end())

describe.each([cosign, sigstorePython, ...(withGh ? [gh] : [])])('$name', (verifier) => {
  it('accepts a record that the expected workflow signed', async () => {
    expect(await verifier.verify(evidence)).toMatchObject({ code: 0 })
  })

  it('refuses the record when one byte of it is another', async () => {
    const record = join(run.folder, 'tampered-record.json')
    await writeFile(record, `${await readFile(evidence.record, 'utf8')} `)
    expect(await verifier.verify({ ...evidence, record })).not.toMatchObject({ code: 0 })
  })

  it('refuses a bundle whose statement was rewritten', async () => {
    const bundle = join(run.folder, 'tampered-bundle.json')
    const parsed: { dsseEnvelope: { payload: string } } = JSON.parse(await readFile(evidence.bundle, 'utf8'))
    const statement = Buffer.from(parsed.dsseEnvelope.payload, 'base64').toString()
    const payload = Buffer.from(statement.replace('"predicate":{', '"predicate":{"forged":true,')).toString('base64')
    await writeFile(bundle, JSON.stringify({ ...parsed, dsseEnvelope: { ...parsed.dsseEnvelope, payload } }))
    expect(await verifier.verify({ ...evidence, bundle })).not.toMatchObject({ code: 0 })
  })

  it('refuses the signature of another workflow', async () => {
    const identity = evidence.identity.replace('deploy.yml', 'other.yml')
    expect(await verifier.verify({ ...evidence, identity })).not.toMatchObject({ code: 0 })
  })

  it('refuses an identity that another issuer vouched for', async () => {
    const issuer = 'https://token.actions.githubusercontent.com'
    expect(await verifier.verify({ ...evidence, issuer })).not.toMatchObject({ code: 0 })
  })

  it('refuses what another Sigstore instance signed', async () => {
    const trustedRoot = await run.otherRoot()
    expect(await verifier.verify({ ...evidence, trustedRoot })).not.toMatchObject({ code: 0 })
  })
})

describe.each([cosignWithoutLog, ...(withGh ? [gh] : [])])(
  '$name, of an instance without a transparency log',
  (verifier) => {
    it('accepts a record that the expected workflow signed, and no other', async () => {
      const unlogged = await run.signWithoutLog()
      expect(await verifier.verify(unlogged)).toMatchObject({ code: 0 })
      const identity = evidence.identity.replace('deploy.yml', 'other.yml')
      expect(await verifier.verify({ ...unlogged, identity })).not.toMatchObject({ code: 0 })
      expect(await verifier.verify({ ...unlogged, record: unlogged.bundle })).not.toMatchObject({ code: 0 })
    })
  },
)

describe.each([
  { algorithm: 'ECDSA P-256', pair: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }) },
  { algorithm: 'Ed25519', pair: () => generateKeyPairSync('ed25519') },
])('cosign with an $algorithm key', ({ pair }) => {
  const { privateKey, publicKey } = pair()
  let keyFile: string

  beforeAll(async () => {
    keyFile = join(run.folder, `${publicKey.asymmetricKeyType}.pem`)
    await writeFile(keyFile, publicKey.export({ type: 'spki', format: 'pem' }))
  })

  it('accepts a record signed with it', async () => {
    const signed = await run.signWithKey(privateKey)
    expect(await verifyWithKey(signed, keyFile)).toMatchObject({ code: 0 })
  })

  it('refuses a record signed with another', async () => {
    const signed = await run.signWithKey(pair().privateKey)
    expect(await verifyWithKey(signed, keyFile)).not.toMatchObject({ code: 0 })
  })
})

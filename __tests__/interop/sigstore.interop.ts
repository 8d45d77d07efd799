import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SigningRun, startSigningRun } from './signing-run.ts'
import { alterations } from './verifiers/alterations.ts'
import { cosign, cosignWithoutLog, verifyWithKey } from './verifiers/cosign.ts'
import { gh } from './verifiers/gh.ts'
import { sigstorePython } from './verifiers/sigstore-python.ts'
import type { Evidence } from './verifiers/verifier.ts'

let run: SigningRun
let otherRoot: string
let logged: Evidence
let unlogged: Evidence

/** The other instance is the older one, so that its certificates are of the right time. */
beforeAll(async () => {
  run = await startSigningRun()
  otherRoot = await run.otherRoot()
  logged = await run.signKeyless()
  unlogged = await run.signWithoutLog()
})
afterAll(async () => await run.end())

describe.each([
  { title: cosign.name, verifier: cosign, signed: () => logged },
  { title: sigstorePython.name, verifier: sigstorePython, signed: () => logged },
  { title: gh.name, verifier: gh, signed: () => logged },
  { title: `${cosign.name}, without a transparency log,`, verifier: cosignWithoutLog, signed: () => unlogged },
  { title: `${gh.name}, without a transparency log,`, verifier: gh, signed: () => unlogged },
])('$title', ({ verifier, signed }) => {
  const { verify, refusals } = verifier

  async function expectRefusal(part: keyof Evidence, value: string): Promise<void> {
    const { code, stdout, stderr } = await verify({ ...signed(), [part]: value })
    const reason = refusals[part]
    if (reason === undefined) throw new Error(`${verifier.name} does not look at the ${part}`)
    expect({ code, said: `${stdout}${stderr}` }).toEqual({ code: 1, said: expect.stringMatching(reason) })
  }

  it('accepts a record that the expected workflow signed', async () => {
    expect(await verify(signed())).toMatchObject({ code: 0 })
  })

  it.each(alterations.filter(({ part }) => refusals[part] !== undefined))(
    'refuses $title, and says so',
    async ({ part, alter }) => {
      await expectRefusal(part, await alter(signed(), await mkdtemp(join(run.folder, 'altered-'))))
    },
  )

  it('refuses what another Sigstore instance signed, and says so', async () => {
    await expectRefusal('trustedRoot', otherRoot)
  })
})

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

  it('refuses a record signed with another, and says so', async () => {
    const signed = await run.signWithKey(pair().privateKey)
    const stderr = expect.stringContaining('accepted signatures do not match threshold')
    expect(await verifyWithKey(signed, keyFile)).toMatchObject({ code: 1, stderr })
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CHECK_IDS } from '../../../src/audit/verify/check.ts'
import { type Evidence, judge } from '../../../src/audit/verify/record.ts'
import { incoherences } from '../../../src/record/coherence.ts'
import { replay } from '../../../src/record/replay.ts'
import { validateRecord } from '../../../src/record/validate.ts'
import { PATIENCE } from '../../../src/signers/define.ts'
import { key } from '../../../src/signers/key.ts'
import { statementOf } from '../../../src/signers/statement.ts'
import { readTrust } from '../../../src/signers/trust.ts'
import { keyPair, materialsWith, sampleContent } from '../../signers/sample.ts'
import { bytesOf, recordForKey, sealedRecord, signedWith } from '../sample.ts'

const pair = keyPair('ed25519')
const record = recordForKey()
const whole = { record: bytesOf(record), bundle: await signedWith(pair.privateKey, record) }
const expected = { repository: undefined, certificateIdentity: undefined, certificateOidcIssuer: undefined }

/** Bytes that are signed like a record and are none. */
async function signedBytes(text: string): Promise<Evidence> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const statement = statementOf({ ...sampleContent, record: { ...sampleContent.record, sha256 } })
  const bundle = await key.sign(statement, null, materialsWith({ pem: pair.privateKey }), PATIENCE)
  return { record: new TextEncoder().encode(text), bundle }
}

async function judging(evidence: Evidence) {
  const trust = await readTrust({ trustedRoots: [], keys: [pair.publicKey] })
  return await judge(evidence, trust, expected, { validateRecord, incoherences, replay })
}

describe('judge', () => {
  it('verifies a record only when every check passes', async () => {
    const { verified, checks, by } = await judging(whole)
    expect(verified).toBe(true)
    expect(by).toMatchObject({ signer: 'key' })
    expect(checks.map(({ check }) => check)).toEqual(CHECK_IDS)
  })

  it('refuses a record that was not signed as it says, as somebody who could not act in its run', async () => {
    const keyless = sealedRecord()
    const { checks } = await judging({
      record: bytesOf(keyless),
      bundle: await signedWith(pair.privateKey, keyless),
    })
    expect(checks).toContainEqual(expect.objectContaining({ check: 'identity', reason: 'wrong-signer' }))
  })

  it('makes no check that would mean nothing after another failed', async () => {
    const outcomes = async (evidence: Evidence) =>
      (await judging(evidence)).checks
        .map(({ outcome }) => (outcome === 'not-checked' ? '-' : outcome.slice(0, 1)))
        .join('')
    expect(await outcomes({ ...whole, bundle: undefined })).toBe('r--pppp')
    expect(await outcomes({ ...whole, record: undefined })).toBe('pr-----')
    expect(await outcomes({ ...whole, record: bytesOf(recordForKey({ attempt: 2 })) })).toBe('pr-pppp')
    expect(await outcomes(await signedBytes('{}'))).toBe('pp-rp--')
    expect(await outcomes({ record: undefined, bundle: undefined })).toBe('rr-----')
  })
})

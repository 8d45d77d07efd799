import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CHECK_IDS } from '../../../src/audit/verify/check.ts'
import { type Evidence, judge } from '../../../src/audit/verify/record.ts'
import { replay } from '../../../src/record/replay.ts'
import { validateRecord } from '../../../src/record/validate.ts'
import { PATIENCE } from '../../../src/signers/define.ts'
import { key } from '../../../src/signers/key.ts'
import { statementOf } from '../../../src/signers/statement.ts'
import { readTrust } from '../../../src/signers/trust.ts'
import { keyPair, materialsWith, sampleContent } from '../../signers/sample.ts'
import { bytesOf, sealedRecord, signedWith } from '../sample.ts'

const pair = keyPair('ed25519')
const record = sealedRecord()
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
  return await judge(evidence, trust, expected, { validateRecord, replay })
}

describe('judge', () => {
  it('verifies a record only when every check passes', async () => {
    const { verified, checks, by } = await judging(whole)
    expect(verified).toBe(true)
    expect(by).toMatchObject({ signer: 'key' })
    expect(checks.map(({ check }) => check)).toEqual(CHECK_IDS)
  })

  it('makes no check that would mean nothing after another failed', async () => {
    const outcomes = async (evidence: Evidence) =>
      (await judging(evidence)).checks
        .map(({ outcome }) => (outcome === 'not-checked' ? '-' : outcome.slice(0, 1)))
        .join('')
    expect(await outcomes({ ...whole, bundle: undefined })).toBe('r--ppp')
    expect(await outcomes({ ...whole, record: undefined })).toBe('pr----')
    expect(await outcomes({ ...whole, record: bytesOf(sealedRecord({ attempt: 2 })) })).toBe('pr-ppp')
    expect(await outcomes(await signedBytes('{}'))).toBe('pp-rp-')
    expect(await outcomes({ record: undefined, bundle: undefined })).toBe('rr----')
  })
})

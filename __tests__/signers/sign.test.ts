import { describe, expect, it } from 'vitest'
import { sign } from '../../src/signers/sign.ts'
import { keyPair, materialsWith, sampleStatement } from './sample.ts'

const withKey = { signer: 'key', instance: null, why: 'asked for' } as const

describe('sign', () => {
  it('signs as planned', async () => {
    const { privateKey } = keyPair('P-256')
    const signing = await sign(withKey, sampleStatement, materialsWith({ pem: privateKey }))
    expect(signing).toMatchObject({ status: 'signed', signer: 'key', bundle: expect.stringContaining('dsseEnvelope') })
  })

  it('hands on why a plan is not to sign', async () => {
    const plan = { signer: 'none', instance: null, why: 'nothing to sign with', remedy: 'give a key' } as const
    const signing = await sign(plan, sampleStatement, materialsWith({}))
    expect(signing).toEqual({ status: 'unsigned', why: 'nothing to sign with', remedy: 'give a key' })
  })

  it('answers trouble instead of throwing it', async () => {
    const unusable = await sign(withKey, sampleStatement, materialsWith({ pem: 'sesame' }))
    expect(unusable).toMatchObject({ status: 'unsigned', why: 'The signing key is not a private key in PEM.' })
    const broken = { ...materialsWith({}), signingKey: Object.create(null) }
    expect(await sign(withKey, sampleStatement, broken)).toMatchObject({ remedy: expect.stringContaining('defect') })
  })
})

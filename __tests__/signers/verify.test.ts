import net from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { readTrust } from '../../src/signers/trust.ts'
import { verifyBundle } from '../../src/signers/verify.ts'
import { startInstance } from './instance.ts'
import { sampleStatement } from './sample.ts'

describe('verifyBundle', () => {
  it('opens no socket', async () => {
    const instance = await startInstance()
    const bundle = await instance.sign(sampleStatement)
    await instance.close()
    const trust = await readTrust({ trustedRoots: [JSON.stringify(instance.trustedRoot)], keys: [] })
    const connect = vi.spyOn(net.Socket.prototype, 'connect')
    expect(await verifyBundle(bundle, trust)).toMatchObject({ status: 'verified' })
    expect(connect).not.toHaveBeenCalled()
    connect.mockRestore()
  })

  it('refuses what is not a bundle', async () => {
    expect(await verifyBundle('sesame', { roots: [], keys: [] })).toMatchObject({ reason: 'malformed' })
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replay } from '../../src/audit/replay.ts'
import { conclude } from '../../src/conclude.ts'
import { someFacts } from '../fakes/some-facts.ts'
import { aRecord } from '../fixtures/a-record.ts'
import { bytesOf, folderWith, listening, sealedRecord } from './sample.ts'

const facts = someFacts()
const allowed = bytesOf(aRecord({ facts, conclusions: conclude(facts, null) }))
const denied = bytesOf(sealedRecord())
const LAX = 'version: 1\nenvironments:\n  "*": { require: [environment-is-protected] }\n'
const STRICT = 'version: 1\nenvironments:\n  staging: { require: [environment-is-protected] }\n'

async function replaying(policy: string, files: Record<string, string | Uint8Array>, ...args: string[]) {
  const folder = await folderWith({ 'policy.yml': policy, ...files })
  const { io, heard } = listening()
  const code = await replay.run(['--policy', join(folder, 'policy.yml'), folder, ...args], io)
  return { code, ...heard }
}

describe('delivery-evidence replay', () => {
  it('says of each record of a folder what the other policy would have decided', async () => {
    const files = { 'one/evidence.json': allowed, 'two/evidence.json': denied }
    const strict = await replaying(STRICT, files)
    expect([strict.code, strict.err]).toEqual([0, ''])
    expect(strict.out).toMatch(
      /one\/evidence\.json, environment production\n {2}recorded {5}ALLOW\n {2}this policy {2}DENY, blocked by policy {3}CHANGED/,
    )
    expect(strict.out).toContain('2 records: 1 allow→deny, 0 deny→allow, 1 unchanged; 0 unreadable.')
    expect(strict.out).toContain('Signatures were NOT checked')
    const lax = JSON.parse((await replaying(LAX, files, '--json')).out)
    expect(lax.counts).toEqual({ records: 2, allowToDeny: 0, denyToAllow: 0, unchanged: 2, unreadable: 0 })
  })

  it('counts what is no record, and goes on', async () => {
    const { code, out } = await replaying(LAX, {
      'a/evidence.json': '{"\\u001b[2J": 1}',
      'b/evidence.json': 'sesame',
      'c/evidence.sigstore.json': '{}',
      'd/evidence.json': allowed,
    })
    expect(code).toBe(1)
    expect(out).toContain('1 record: 0 allow→deny, 0 deny→allow, 1 unchanged; 3 unreadable.')
    for (const why of ['is not a valid record', "can't be read", 'has no record beside it']) expect(out).toContain(why)
    expect(out).not.toContain('\u001b')
  })

  it('has nothing to work on without a record, or with a policy that is none', async () => {
    expect((await replaying(LAX, {})).code).toBe(3)
    await expect(replaying('version: 2\n', { 'evidence.json': allowed })).rejects.toThrow('policy.yml, line 1: ')
  })

  it('tells how it is used', async () => {
    const { io, heard } = listening()
    expect([await replay.run(['a.json'], io), await replay.run(['--help'], io)]).toEqual([2, 0])
    expect(heard.err).toContain('Usage: delivery-evidence replay')
    expect(heard.out).toContain('Signatures are NOT checked')
  })
})

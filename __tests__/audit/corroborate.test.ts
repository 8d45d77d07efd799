import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corroborate } from '../../src/audit/corroborate.ts'
import { logOf } from './corroborate/log.ts'
import { bytesOf, folderWith, listening, observed, sealedRecord } from './sample.ts'

const told = (granted: Readonly<Record<string, string>> | null) =>
  sealedRecord(
    {},
    {
      facts: {
        'token-permissions': observed('token-permissions', { granted, notRead: null, identityTokenOffered: false }),
      },
    },
  )

const LOG = logOf(['Contents: read', 'Metadata: read'])

async function corroborating(record: Uint8Array | string, log: string, ...more: readonly string[]) {
  const folder = await folderWith({ 'evidence.json': record, 'job.log': log })
  const { io, heard } = listening()
  const args = [join(folder, 'evidence.json'), '--job-log', join(folder, 'job.log'), ...more]
  return { code: await corroborate.run(args, io), heard }
}

describe('delivery-evidence corroborate', () => {
  it('says that the log bears the record out, and by which digest the log is known', async () => {
    const { code, heard } = await corroborating(bytesOf(told({ contents: 'read', metadata: 'read' })), LOG)
    expect(code).toBe(0)
    expect(heard.out).toContain('By what the runner was told: the same.')
    expect(heard.out).toContain(createHash('sha256').update(LOG).digest('hex'))
  })

  it('ends with 1 where they differ, for programs too', async () => {
    const { code, heard } = await corroborating(bytesOf(told({ contents: 'write', metadata: 'read' })), LOG, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(heard.out)).toMatchObject({ held: { files: null, runner: ['contents'] } })
  })

  it('ends with 3 where the record tells nothing that could be compared', async () => {
    expect((await corroborating(bytesOf(told(null)), LOG)).code).toBe(3)
  })

  it('says of a log that tells nothing what to name instead', async () => {
    await expect(corroborating(bytesOf(told({})), 'no such part')).rejects.toMatchObject({
      message: expect.stringContaining('job.log does not say what the token of the job could do.'),
      remedy: expect.stringContaining('whole log of one job'),
    })
  })

  it('says what it cannot read', async () => {
    await expect(corroborating('sesame', LOG)).rejects.toThrow("evidence.json can't be read")
    const folder = await folderWith({ 'evidence.json': bytesOf(told({})) })
    const args = [join(folder, 'evidence.json'), '--job-log', join(folder, 'nowhere.log')]
    await expect(corroborate.run(args, listening().io)).rejects.toThrow("nowhere.log can't be read")
  })

  it('tells how it is used', async () => {
    const { io, heard } = listening()
    expect(await corroborate.run([], io)).toBe(2)
    expect(heard.err).toContain('Usage: delivery-evidence corroborate')
  })
})

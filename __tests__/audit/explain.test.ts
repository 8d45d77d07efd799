import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/audit/explain.ts'
import { bytesOf, folderWith, listening, sealedRecord } from './sample.ts'

async function explaining(content: string | Uint8Array) {
  const folder = await folderWith({ 'evidence.json': content })
  const { io, heard } = listening()
  return { code: await explain.run([join(folder, 'evidence.json')], io), heard }
}

describe('delivery-evidence explain', () => {
  it('prints a record, and says before and after that this verifies nothing', async () => {
    const { code, heard } = await explaining(bytesOf(sealedRecord()))
    expect(code).toBe(0)
    expect(heard.out).toMatch(/^NOT VERIFIED\./)
    expect(heard.out).toMatch(/NOT VERIFIED\.[^\n]*verify \S+evidence\.json\n$/)
    expect(heard.out).toContain('4001/7001/1/check-run-9001')
  })

  it('lets no text of the record speak to the terminal', async () => {
    const { heard } = await explaining(bytesOf(sealedRecord({ repository: 'acme/\u001b[2Jshop\u202e' })))
    expect(heard.out).not.toContain('\u001b')
    expect(heard.out).not.toContain('\u202e')
  })

  it('says what is wrong with what is no record, and shows it harmlessly', async () => {
    const { code, heard } = await explaining('{"\\u001b[31m": 1}')
    expect([code, heard.out]).toEqual([1, ''])
    expect(heard.err).toContain('is not a valid record')
    expect(heard.err).not.toContain('\u001b')
  })

  it('says which file it cannot read', async () => {
    await expect(explaining('sesame')).rejects.toThrow("evidence.json can't be read")
    await expect(explain.run(['nowhere.json'], listening().io)).rejects.toThrow("nowhere.json can't be read")
  })

  it.each([[[]], [['a.json', 'b.json']], [['--what']]])('tells how it is used when called with %j', async (args) => {
    const { io, heard } = listening()
    expect(await explain.run(args, io)).toBe(2)
    expect(heard.err).toContain('Usage: delivery-evidence explain')
  })

  it('tells how it is used when asked', async () => {
    const { io, heard } = listening()
    expect(await explain.run(['--help'], io)).toBe(0)
    expect(heard.out).toContain('It does NOT verify it')
  })
})

import { describe, expect, it } from 'vitest'
import { followUps } from '../../src/audit/follow-ups.ts'
import { aRecord } from '../fixtures/a-record.ts'
import { emergency, followUpOf, later } from './follow-ups/emergency.ts'
import { bytesOf, folderWith, listening } from './sample.ts'

const broken = emergency()
const first = bytesOf(broken.record)
const answering = bytesOf(later([followUpOf(broken)]).record)
const [DUE, AFTER] = ['2026-03-05', '2026-03-06']

async function asking(files: Record<string, string | Uint8Array>, today: string, ...args: string[]) {
  const folder = await folderWith(files)
  const { io, heard } = listening({ now: () => new Date(`${today}T23:59:59Z`) })
  const code = await followUps.run([folder, ...args.map((arg) => arg.replace('FOLDER', folder))], io)
  return { code, ...heard }
}

describe('delivery-evidence follow-ups', () => {
  it('judges by the day that it is, or by the one that is named', async () => {
    const files = { 'a/evidence.json': first }
    expect(await asking(files, DUE)).toMatchObject({ code: 0, err: '', out: expect.stringContaining(' 1 open,') })
    expect(await asking(files, AFTER)).toMatchObject({ code: 1, out: expect.stringContaining(' 1 overdue;') })
    expect((await asking(files, AFTER, '--as-of', DUE)).code).toBe(0)
    expect((await asking(files, DUE, '--as-of', AFTER)).code).toBe(1)
  })

  it('finds the answer in a later record, or in the policy that is named', async () => {
    const files = { 'a/evidence.json': first, 'a-copy/evidence.json': first, 'b/evidence.json': answering }
    const { code, out } = await asking(files, AFTER, '--json')
    expect({ code, counts: JSON.parse(out).counts }).toEqual({
      code: 0,
      counts: { records: 2, brokenGlass: 1, answered: 1, answeredLate: 0, open: 0, overdue: 0, unreadable: 0 },
    })
    const text = `version: 1\nextends: soc2\nfollow-ups: ${JSON.stringify([followUpOf(broken)])}\n`
    const named = await asking({ 'evidence.json': first, 'p.yml': text }, AFTER, '--policy', 'FOLDER/p.yml')
    expect(named).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing shows that it is on the default branch'),
    })
  })

  it('is sure of nothing where a record beside others can not be read', async () => {
    const broken = { 'a/evidence.json': answering, 'b/evidence.json': 'sesame', 'c/evidence.sigstore.json': '{}' }
    const { code, out } = await asking(broken, DUE)
    expect(code).toBe(1)
    expect(out).toContain("b/evidence.json can't be read")
    expect(out).toContain('c/evidence.sigstore.json has no record beside it')
    expect(out).toContain(
      '1 record, 0 with broken glass: 0 answered, 0 answered late, 0 open, 0 overdue; 2 unreadable.',
    )
  })

  it('is content where nobody broke the glass', async () => {
    expect((await asking({ 'evidence.json': bytesOf(aRecord()) }, AFTER)).code).toBe(0)
  })

  it('has nothing to work on without a record, or with a policy that is none', async () => {
    expect((await asking({}, AFTER)).code).toBe(3)
    const files = { 'evidence.json': first, 'p.yml': 'version: 2\n' }
    await expect(asking(files, AFTER, '--policy', 'FOLDER/p.yml')).rejects.toThrow('p.yml, line 1: ')
  })

  it('tells how it is used', async () => {
    const { io, heard } = listening()
    expect([await followUps.run([], io), await followUps.run(['--help'], io)]).toEqual([2, 0])
    expect(heard.err).toContain('Usage: delivery-evidence follow-ups')
    expect(heard.out).toContain('Signatures are NOT checked')
  })
})

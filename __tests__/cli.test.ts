import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emergency } from './audit/follow-ups/emergency.ts'
import { bytesOf, folderWith, recordForKey, signedWith } from './audit/sample.ts'
import { keyPair } from './signers/sample.ts'

const cli = join(import.meta.dirname, '../src/cli.ts')

async function running(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], (_error, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err })
    })
  })
}

describe('the auditor’s command', () => {
  it('verifies a folder of records as a process of its own', async () => {
    const pair = keyPair('P-256')
    const record = recordForKey()
    const folder = await folderWith({
      'evidence.json': bytesOf(record),
      'evidence.sigstore.json': await signedWith(pair.privateKey, record),
      'key.pem': pair.publicKey,
    })
    const key = ['--key', join(folder, 'key.pem')]
    const good = await running('verify', folder, ...key)
    expect(good).toMatchObject({ code: 0, err: '', out: expect.stringContaining('VERIFIED.') })
    expect(good.out).not.toContain('\u001b')
    expect(JSON.parse((await running('verify', folder, ...key, '--json')).out)).toMatchObject({ verified: true })
    expect((await running('verify', folder, ...key, '--repo', 'acme/till')).code).toBe(1)
    expect((await running('verify', join(folder, 'nowhere'), ...key)).code).toBe(3)
    expect((await running('explain', join(folder, 'evidence.json'))).code).toBe(0)
  })

  it('checks a policy, and judges a record again by it', async () => {
    const folder = await folderWith({
      'evidence.json': bytesOf(recordForKey()),
      'policy.yml': 'version: 1\nenvironments:\n  "*": { require: [environment-is-protected] }\n',
      'wrong.yml': 'version: 1\nenvironments: {}\nmachines: []\n',
    })
    const policy = join(folder, 'policy.yml')
    expect(await running('policy', 'check', policy)).toMatchObject({ code: 0, err: '' })
    const wrong = await running('policy', 'check', join(folder, 'wrong.yml'))
    expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringContaining('wrong.yml, line 3: machines') })
    const replayed = await running('replay', '--policy', policy, folder)
    expect(replayed).toMatchObject({ code: 0, err: '', out: expect.stringContaining('1 record: 0 allow→deny') })
    expect((await running('replay', '--policy', join(folder, 'wrong.yml'), folder)).code).toBe(3)
    expect((await running('replay', folder)).code).toBe(2)
  })

  it('tells of records whether broken glass is overdue, by the day that it is', async () => {
    const folder = await folderWith({ 'evidence.json': bytesOf(emergency().record) })
    expect(await running('follow-ups', folder)).toMatchObject({ code: 1, out: expect.stringContaining('1 overdue') })
    expect((await running('follow-ups', folder, '--as-of', '2026-03-02')).code).toBe(0)
  })

  it('ends with the code that --help promises for a wrong command', async () => {
    expect((await running('verfy')).code).toBe(2)
    expect((await running('--version')).out).toBe('delivery-evidence 0.1.0\n')
  })

  it('does not mind when nobody reads its output to the end', async () => {
    const child = spawn(process.execPath, [cli, '--help'])
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    child.stdout.destroy()
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, err]).toEqual([0, ''])
  })
})

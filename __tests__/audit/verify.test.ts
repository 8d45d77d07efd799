import net from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CHECK_IDS } from '../../src/audit/verify/check.ts'
import { verify } from '../../src/audit/verify.ts'
import { PATIENCE } from '../../src/signers/define.ts'
import type { Job } from '../fakes/job.ts'
import { sampleJob } from '../fakes/sample-job.ts'
import { VALUES } from '../fakes/some-facts.ts'
import { type Instance, startInstance } from '../signers/instance.ts'
import { keyPair } from '../signers/sample.ts'
import {
  bytesOf,
  folderWith,
  listening,
  observed,
  recordForKey,
  sealedRecord,
  signedWith,
  statementAbout,
} from './sample.ts'

const record = sealedRecord()
const bytes = bytesOf(record)
const keyRecord = recordForKey()
const pair = keyPair('ed25519')

const ofGitHub = { assurance: 'api', from: 'GitHub' }
const full = sealedRecord(
  {},
  {
    facts: {
      execution: observed('execution', { ...VALUES.execution, runnerEnvironment: 'github-hosted' }),
      repository: observed('repository', { ...VALUES.repository, visibility: 'public' }),
      environment: {
        ...observed('environment', {
          name: 'Production',
          basis: 'input',
          statements: [{ basis: 'input', name: 'Production' }],
        }),
      },
    },
  },
)

let instance: Instance
let bundle: string
let keyBundle: string
let trust: string[]

beforeAll(async () => {
  instance = await startInstance()
  bundle = await instance.sign(statementAbout(record))
  keyBundle = await signedWith(pair.privateKey, keyRecord)
  const folder = await folderWith({ 'root.jsonl': JSON.stringify(instance.trustedRoot), 'key.pem': pair.publicKey })
  const issuer = ['--certificate-oidc-issuer', instance.issuer, '--repo', 'acme/shop']
  trust = ['--trusted-root', join(folder, 'root.jsonl'), '--key', join(folder, 'key.pem'), ...issuer]
})
afterAll(async () => await instance.close())

async function verifying(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const folder = await folderWith(files)
  const { io, heard } = listening()
  const code = await verify.run([folder, ...trust, ...args], io)
  return { code, folder, ...heard }
}

describe('delivery-evidence verify', () => {
  it('verifies a record that a job of its run has signed, and shows its decision', async () => {
    const { code, out, err } = await verifying({ 'evidence.json': bytes, 'evidence.sigstore.json': bundle })
    expect(out).toContain('VERIFIED. The decision on this deployment: DENY')
    expect(out).toContain('1 record: 1 verified, 0 refused.')
    expect(out).toContain('Not verified: that a deployment was allowed')
    expect(code).toBe(0)
    expect(err).toBe('')
    for (const check of CHECK_IDS) expect(out).toContain(`✔ ${check} `)
  })

  it('holds a record against the log of its job, where that is given: a contradiction or a silent log refuses it', async () => {
    const log = (level: string) =>
      `2026-03-02T09:20:00.1Z ##[group]GITHUB_TOKEN Permissions\n2026-03-02T09:20:00.1Z Contents: ${level}\n2026-03-02T09:20:00.1Z ##[endgroup]\n2026-03-02T09:20:00.2Z Prepare workflow directory\n`
    const granted = { granted: { contents: 'read' }, notRead: null, identityTokenOffered: true }
    const told = sealedRecord({}, { facts: { 'token-permissions': observed('token-permissions', granted) } })
    const files = {
      'evidence.json': bytesOf(told),
      'evidence.sigstore.json': await instance.sign(statementAbout(told)),
    }
    const logs = await folderWith({ 'same.txt': log('read'), 'more.txt': log('write'), 'silent.txt': '' })
    const against = async (name: string) => await verifying(files, '--job-log', join(logs, name))
    expect(await against('same.txt')).toMatchObject({ code: 0, out: expect.stringContaining('agrees with') })
    expect(await against('more.txt')).toMatchObject({ code: 1, out: expect.stringContaining('contradicts') })
    expect(await against('silent.txt')).toMatchObject({ code: 1, out: expect.stringContaining('REFUSED') })
    await expect(against('missing.txt')).rejects.toThrow("missing.txt can't be read")
  })

  it('verifies a record named by its file, by its bundle, and with a bundle that lies elsewhere', async () => {
    const folder = await folderWith({ 'a.json': bytes, 'a.sigstore.json': bundle, 'b.json': bytes, 'c/d.json': bundle })
    const run = async (...args: string[]) => await verify.run([...args, ...trust], listening().io)
    expect(await run(join(folder, 'a.json'))).toBe(0)
    expect(await run(join(folder, 'a.sigstore.json'))).toBe(0)
    expect(await run(join(folder, 'b.json'))).toBe(1)
    expect(await run(join(folder, 'b.json'), '--bundle', join(folder, 'c/d.json'))).toBe(0)
  })

  const refused = async (files: Record<string, string | Uint8Array>, reason: string, ...args: string[]) => {
    const { code, out } = await verifying(files, '--json', ...args)
    const { verified, records } = JSON.parse(out)
    expect([code, verified, records[0].verified]).toEqual([1, false, false])
    const reasons = records[0].checks.flatMap((check: { reason?: string }) => check.reason ?? [])
    expect(reasons).toContain(reason)
    return reasons
  }

  it('refuses a record that was changed', async () => {
    const text = new TextDecoder().decode(bytes).replaceAll('"deny"', '"allow"')
    const reasons = await refused({ 'evidence.json': text, 'evidence.sigstore.json': bundle }, 'record-changed')
    expect(reasons).toContain('conclusions-differ')
  })

  it('refuses a record that lost its canonical form', async () => {
    const text = JSON.stringify(record, null, 2)
    await refused({ 'evidence.json': text, 'evidence.sigstore.json': bundle }, 'not-canonical')
  })

  it('refuses a bundle that was changed', async () => {
    const tampered = keyBundle.replace(/"sig":"./, /"sig":"A/.test(keyBundle) ? '"sig":"B' : '"sig":"A')
    await refused({ 'evidence.json': bytesOf(keyRecord), 'evidence.sigstore.json': tampered }, 'bad-signature')
    await refused({ 'evidence.json': bytes, 'evidence.sigstore.json': '{}' }, 'malformed')
  })

  it('refuses a record without bundle, and a bundle without record', async () => {
    expect(await refused({ 'evidence.json': bytes }, 'unsigned')).toEqual(['unsigned'])
    expect(await refused({ 'evidence.sigstore.json': bundle }, 'record-missing')).toEqual(['record-missing'])
  })

  it.each<[string, Partial<Job>, string]>([
    ['another run', { runId: 7002 }, 'wrong-run'],
    ['another attempt', { runAttempt: 2 }, 'wrong-run'],
    ['another repository', { repository: 'acme/till', repositoryId: 4002 }, 'wrong-repository'],
    ['a repository that took over the name', { repositoryId: 4002 }, 'wrong-repository'],
    ['another commit', { sha: 'f'.repeat(40) }, 'wrong-commit'],
    ['another ref', { ref: 'refs/heads/mias-own' }, 'wrong-ref'],
    ['another event', { eventName: 'workflow_dispatch' }, 'wrong-event'],
    ['another workflow', { workflowRef: 'acme/shop/.github/workflows/other.yml@refs/heads/main' }, 'wrong-workflow'],
    ['another version of the workflow', { workflowSha: 'f'.repeat(40) }, 'wrong-workflow-commit'],
    ['another kind of runner', { runnerEnvironment: 'self-hosted' }, 'wrong-runner'],
    ['another visibility', { visibility: 'private' }, 'wrong-visibility'],
    ['another environment', { environment: 'staging' }, 'wrong-environment'],
  ])('refuses a record that was signed by a job of %s', async (_title, differing, reason) => {
    const stolen = await instance.sign(statementAbout(full), PATIENCE, { ...sampleJob, ...differing })
    const reasons = await refused({ 'evidence.json': bytesOf(full), 'evidence.sigstore.json': stolen }, reason)
    expect(reasons).toEqual([reason])
  })

  it('refuses a signer who is not the expected one, exactly', async () => {
    const files = { 'evidence.json': bytes, 'evidence.sigstore.json': bundle }
    const name = `${instance.serverUrl}/${sampleJob.workflowRef}`
    const issuer = ['--certificate-oidc-issuer', 'https://token.actions.githubusercontent.com']
    expect((await verifying(files, '--certificate-identity', name, '--repo', 'Acme/Shop')).code).toBe(0)
    await refused(files, 'wrong-certificate-identity', '--certificate-identity', name.slice(0, -1))
    await refused(files, 'wrong-certificate-identity', '--certificate-identity', '.*')
    await refused(files, 'unexpected-repository', '--repo', 'acme/till')
    await refused(files, 'wrong-issuer', ...issuer)
  })

  it.each([
    ['an hour and a minute after it was sealed', -3_660_000],
    ['two minutes before it was sealed', 120_000],
  ])('refuses a record that was signed %s', async (_title, distance) => {
    const sealedAt = new Date(Date.now() + distance).toISOString()
    const run = { ...full.facts.run, observedAt: sealedAt }
    const facts = Object.fromEntries(
      Object.entries({ ...full.facts, run }).map(([id, fact]) => [id, { ...fact, observedAt: sealedAt }]),
    )
    const odd = sealedRecord({}, { sealedAt, facts })
    const late = await instance.sign(statementAbout(odd))
    const files = { 'evidence.json': bytesOf(odd), 'evidence.sigstore.json': late }
    expect(await refused(files, 'wrong-time')).toEqual(['wrong-time'])
  })

  it('refuses a record that says it is signed with a key, and is not', async () => {
    const files = {
      'evidence.json': bytesOf(keyRecord),
      'evidence.sigstore.json': await instance.sign(statementAbout(keyRecord)),
    }
    expect(await refused(files, 'wrong-signer')).toEqual(['wrong-signer'])
  })

  it('refuses a record whose facts contradict each other, whoever signed it', async () => {
    const forged = sealedRecord({}, { facts: { subjects: { ...observed('subjects', []), source: ofGitHub } } })
    const files = {
      'evidence.json': bytesOf(forged),
      'evidence.sigstore.json': await instance.sign(statementAbout(forged)),
    }
    expect(await refused(files, 'incoherent')).toEqual(['incoherent'])
  })

  it('refuses a statement that tells another story than its record', async () => {
    const lying = await instance.sign(statementAbout(record, 'allow'))
    const files = { 'evidence.json': bytes, 'evidence.sigstore.json': lying }
    expect(await refused(files, 'statement-contradicts-record')).toEqual(['statement-contradicts-record'])
  })

  it('verifies a record signed with a key, when no certificate is asked for', async () => {
    const folder = await folderWith({
      'evidence.json': bytesOf(keyRecord),
      'evidence.sigstore.json': keyBundle,
      'k.pem': pair.publicKey,
    })
    const { io, heard } = listening()
    expect(await verify.run([folder, '--key', join(folder, 'k.pem'), '--repo', 'acme/shop'], io)).toBe(0)
    expect(heard.out).toContain("A key names no job: that this is of run 7001 of acme/shop is the record's own word.")
    expect(await verify.run([folder, '--key', join(folder, 'k.pem'), '--repo', 'acme/till'], io)).toBe(1)
    expect(await verify.run([folder, '--key', join(folder, 'k.pem')], io)).toBe(0)
    await refused({ 'evidence.json': bytesOf(keyRecord), 'evidence.sigstore.json': keyBundle }, 'no-certificate')
  })

  it('tells of every record in a tree of folders, and fails when one is refused', async () => {
    const good = { 'one/evidence.json': bytes, 'one/evidence.sigstore.json': bundle }
    const { code, out } = await verifying({ ...good, 'two/evidence.json': bytes, 'two/other.json': '{}' })
    expect(code).toBe(1)
    expect(out).toContain('2 records: 1 verified, 1 refused.')
    expect(out).toContain('REFUSED. It says deny')
  })

  it('fails when one of several records cannot be read', async () => {
    const good = { 'one/evidence.json': bytes, 'one/evidence.sigstore.json': bundle }
    const folder = await folderWith({ ...good, 'two/evidence.json': bytes })
    const { io, heard } = listening()
    const read = async (path: string) =>
      path.includes('two') ? await Promise.reject(new Error('EACCES')) : await io.files.read(path)
    expect(await verify.run([folder, ...trust], { ...io, files: { ...io.files, read } })).toBe(1)
    expect(heard.out).toContain("two/evidence.json can't be read (EACCES).\n1 record: 1 verified, 0 refused.")
  })

  it('opens no socket', async () => {
    const connect = vi.spyOn(net.Socket.prototype, 'connect')
    const { code } = await verifying({ 'evidence.json': bytes, 'evidence.sigstore.json': bundle })
    expect([code, connect.mock.calls]).toEqual([0, []])
    connect.mockRestore()
  })

  it('fails when there is nothing to verify', async () => {
    const empty = await verifying({ 'notes.txt': 'no record here' })
    expect([empty.code, empty.out]).toEqual([3, expect.stringContaining('holds no evidence.json')])
    const { io, heard } = listening()
    expect(await verify.run(['nowhere', ...trust], io)).toBe(3)
    expect(heard.out).toContain('nowhere does not exist')
  })

  it('says how to get trust material when it has none', async () => {
    const attempt = verify.run(['evidence.json'], listening().io)
    await expect(attempt).rejects.toMatchObject({
      code: 'VERIFY',
      remedy: expect.stringContaining('gh attestation trusted-root > trusted_root.jsonl'),
    })
    await expect(verify.run(['x', '--key', 'nowhere'], listening().io)).rejects.toThrow("nowhere can't be read")
  })

  it('does not take anybody’s record under a trusted root: it asks whose it should be', async () => {
    const { io, heard } = listening()
    expect(await verify.run(['evidence.json', '--trusted-root', 'r.jsonl'], io)).toBe(2)
    expect(heard).toMatchObject({ out: '', err: expect.stringContaining('--repo or --certificate-identity') })
  })

  it('explains itself when asked, and when called wrongly', async () => {
    const asked = listening()
    expect(await verify.run(['--help'], asked.io)).toBe(0)
    expect(asked.heard.out).toContain('Exit codes:')
    const wrong = listening()
    expect(await verify.run([], wrong.io)).toBe(2)
    expect(wrong.heard).toMatchObject({ out: '', err: expect.stringContaining('Name a record') })
    const both = await verifying({ 'a/evidence.json': bytes, 'b/evidence.json': bytes }, '--bundle', 'x.json')
    expect(both.code).toBe(2)
  })
})

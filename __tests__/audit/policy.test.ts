import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { policy } from '../../src/audit/policy.ts'
import { folderWith, listening } from './sample.ts'

const GOOD = 'version: 1\nenvironments:\n  production: { require: [environment-is-protected] }\n'

async function checking(content: string | Uint8Array, ...args: string[]) {
  const folder = await folderWith({ 'policy.yml': content })
  const { io, heard } = listening()
  return { code: await policy.run(['check', join(folder, 'policy.yml'), ...args], io), ...heard }
}

describe('delivery-evidence policy check', () => {
  it('explains a policy', async () => {
    const { code, out, err } = await checking(GOOD)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('policy.yml is a policy.')
    expect(out).toContain('environment-is-protected: The environment lets nothing in without a reviewer')
  })

  it('names the line and the key of what is wrong, and shows it harmlessly', async () => {
    const { code, out, err } = await checking(`${GOOD}"machines\\e[2J": []\n`)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('policy.yml, line 4: machines\\u{001b}[2J is not known here.')
    expect(err).toContain('What may stand there: https://')
  })

  it('says both in one JSON document', async () => {
    const good = await checking(GOOD, '--json')
    expect(JSON.parse(good.out)).toMatchObject({ valid: true, policy: { version: 1 } })
    const bad = await checking('version: 2\n', '--json')
    expect([bad.code, bad.err]).toEqual([1, ''])
    expect(JSON.parse(bad.out)).toMatchObject({ valid: false, problem: expect.stringMatching(/^line 1: /) })
  })

  it('says which file it cannot read, and takes no bytes for text', async () => {
    await expect(policy.run(['check', 'nowhere.yml'], listening().io)).rejects.toThrow("nowhere.yml can't be read")
    await expect(checking(new Uint8Array([0xff, 0xfe]))).rejects.toThrow("policy.yml can't be read")
  })

  it.each([[[]], [['check']], [['chek', 'a.yml']], [['check', 'a.yml', 'b.yml']], [['--what']]])(
    'tells how it is used when called with %j',
    async (args) => {
      const { io, heard } = listening()
      expect(await policy.run(args, io)).toBe(2)
      expect(heard.err).toContain('Usage: delivery-evidence policy check')
    },
  )

  it('tells how it is used when asked', async () => {
    const { io, heard } = listening()
    expect(await policy.run(['--help'], io)).toBe(0)
    expect(heard.out).toContain('Usage: delivery-evidence policy check')
  })
})

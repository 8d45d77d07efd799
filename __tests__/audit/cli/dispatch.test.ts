import { describe, expect, it } from 'vitest'
import { dispatch } from '../../../src/audit/cli/dispatch.ts'
import { listening } from '../sample.ts'

async function calling(...args: string[]) {
  const { io, heard } = listening()
  return { code: await dispatch(args, io), ...heard }
}

describe('dispatch', () => {
  it.each(['--help', '-h', 'help'])('lists the commands and exit codes for %s', async (word) => {
    const { code, out } = await calling(word)
    expect(code).toBe(0)
    for (const text of ['verify', 'explain', 'policy', 'replay', 'map', 'follow-ups', 'init', 'doctor']
      .map((id) => `  ${id}  `)
      .concat('Exit codes:'))
      expect(out).toContain(text)
  })

  it('says its version', async () => {
    expect(await calling('--version')).toEqual({ code: 0, out: 'delivery-evidence 0.1.0\n', err: '' })
  })

  it('fails when no command is named', async () => {
    expect(await calling()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage:') })
  })

  it('names the command that was probably meant, and shows what was typed harmlessly', async () => {
    const typo = await calling('verfy')
    expect(typo).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean `delivery-evidence verify`?') })
    const strange = await calling('\u001b[2J')
    expect(strange).toMatchObject({ code: 2, err: expect.not.stringContaining('\u001b') })
    expect((await calling('constructor')).code).toBe(2)
  })

  it('runs the command with its own arguments', async () => {
    expect((await calling('verify', '--help')).out).toContain('Usage: delivery-evidence verify')
  })

  it('ends with 3 and what to do when a command has nothing to work on', async () => {
    const { code, err } = await calling('verify', 'evidence.json')
    expect(code).toBe(3)
    expect(err).toContain('What to do: Run `gh attestation trusted-root > trusted_root.jsonl`')
  })

  it('ends with 70 when the fault is ours', async () => {
    const { io, heard } = listening()
    const broken = {
      ...io,
      out: () => {
        throw new TypeError('oops')
      },
    }
    expect(await dispatch(['--version'], broken)).toBe(70)
    expect(heard.err).toContain('please report it')
  })
})

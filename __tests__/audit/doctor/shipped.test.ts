import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { inKept, KEPT, keptBut, type Seen, TOKEN } from './kept.ts'

const CLI = resolve('dist/cli/index.js')

/** Runs the command as it ships, with nothing in its environment but this. */
const running = async (env: Readonly<Record<string, string>>): Promise<Seen> =>
  await new Promise((done) => {
    const args = [CLI, 'doctor', 'acme/shop']
    const child = execFile(process.execPath, args, { env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    )
  })

it('as it ships, doctor finds nothing missing in a repository that is kept, and what is missing in one that is not', async () => {
  const asked = async (described: typeof KEPT) =>
    await inKept(described, async (_see, _github, apiUrl) => await running({ GITHUB_API_URL: apiUrl, GH_TOKEN: TOKEN }))
  expect(await asked(KEPT)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('0 missing, 0 not seen') })
  const unprotected = await asked(keptBut({ environments: { production: {} } }))
  expect(unprotected).toMatchObject({ code: 1, out: expect.stringContaining('has no required reviewers') })
  expect(`${unprotected.out}${unprotected.err}`).not.toContain(TOKEN)
})

it('as it ships, doctor without a token says how to give one, and asks nobody', async () => {
  await inKept(KEPT, async (_see, github, apiUrl) => {
    expect(await running({ GITHUB_API_URL: apiUrl })).toMatchObject({
      code: 3,
      err: expect.stringContaining('Set GH_TOKEN'),
    })
    expect(github.loopback.exchanges).toEqual([])
  })
})

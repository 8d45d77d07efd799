import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Announcement } from '../../src/model/announcement.ts'
import { EvidenceError } from '../../src/model/errors.ts'
import { announce, announceError } from '../../src/runner/announce.ts'

const announcement: Announcement = {
  outputs: { verdict: 'deny', gaps: '2' },
  annotations: [
    { level: 'error', title: 'a: b', message: '100%\n::set-output name=x::y' },
    { level: 'notice', title: 'c', message: 'd' },
  ],
  log: { title: 'The path', lines: ['Human owner: verified: mia'] },
  summary: '## Delivery Evidence\n',
}

describe('announcing', () => {
  let folder: string
  let written: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'announce-'))
    written = ''
    await Promise.all(['output', 'summary'].map((name) => writeFile(join(folder, name), '')))
    vi.stubEnv('GITHUB_OUTPUT', join(folder, 'output'))
    vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'summary'))
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += chunk
      return true
    })
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })

  it('writes log, annotations, outputs and page as the runner reads them', async () => {
    await announce(announcement)
    expect(written).toContain('::group::The path\nHuman owner: verified: mia\n::endgroup::\n')
    expect(written).toContain('::error title=a%3A b::100%25%0A::set-output name=x::y\n::notice title=c::d\n')
    expect(await readFile(join(folder, 'output'), 'utf8')).toMatch(/^verdict<<(\S+)\ndeny\n\1\ngaps<<(\S+)\n2\n\2\n$/)
    expect(await readFile(join(folder, 'summary'), 'utf8')).toBe('## Delivery Evidence\n')
  })

  it('goes on where the runner has no page to write to', async () => {
    await rm(join(folder, 'summary'))
    await announce(announcement)
    expect(written).toContain('This runner shows no summary: ')
  })

  it('tells of trouble in one line that says what to do', async () => {
    await announceError(
      new EvidenceError('INPUT', 'gate is "x\n::add-mask::y\u001b[2J"', 'Write enforce, warn or off.'),
    )
    expect(written).toBe(
      '::error title=Delivery Evidence%3A no record was made::gate is "x ::add-mask::y [2J" What to do: Write enforce, warn or off.\n',
    )
  })
})

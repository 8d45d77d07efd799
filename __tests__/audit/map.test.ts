import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { map } from '../../src/audit/map.ts'
import { folderWith, listening } from './sample.ts'

const TWO =
  'on: push\njobs:\n  deploy: { runs-on: x, environment: production }\n  lint: { runs-on: x, permissions: {} }\n'

async function drawing(content: string | Uint8Array, ...args: string[]) {
  const folder = await folderWith({ 'w.yml': content })
  const { io, heard } = listening()
  return { code: await map.run([join(folder, 'w.yml'), ...args], io), ...heard }
}

describe('delivery-evidence map', () => {
  it('draws the jobs that reach something, and names the others', async () => {
    const { code, out, err } = await drawing(TWO)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(
      'job deploy\n  environment  production\n  approval     GitHub asks the reviewers of production,',
    )
    expect(out).not.toContain('job lint')
    expect(out).toContain('a token that only reads: lint.')
  })

  it('tells who is asked, by the policy that is named or that of the repository', async () => {
    const soc2 = 'version: 1\nextends: soc2\nenvironments: { production: { approval: either } }\n'
    const folder = await folderWith({
      '.github/workflows/w.yml': TWO,
      '.github/delivery-evidence.yml': soc2,
      'p.yml': 'version: 1\nextends: observe\n',
    })
    const approvalIn = async (...args: string[]) => {
      const { io, heard } = listening()
      await map.run([join(folder, '.github/workflows/w.yml'), '--json', ...args], io)
      return JSON.parse(heard.out).jobs[0].approval[1]
    }
    expect(await approvalIn()).toContain("delivery-evidence.yml requires an independent human's review")
    expect(await approvalIn('--policy', join(folder, 'p.yml'))).toContain('p.yml requires no approval')
    await expect(approvalIn('--policy', 'nowhere.yml')).rejects.toThrow("nowhere.yml can't be read")
  })

  it('draws one job, whatever it can reach', async () => {
    const { code, out } = await drawing(TWO, '--job', 'lint')
    expect(code).toBe(0)
    expect(out).toContain('job lint')
    expect(out).not.toContain('job deploy')
    await expect(drawing(TWO, '--job', 'build')).rejects.toThrow('The workflow has no job build.')
  })

  it('is one JSON document for programs, with every job', async () => {
    const { out } = await drawing(TWO, '--json')
    expect(JSON.parse(out)).toMatchObject({
      triggers: ['push'],
      jobs: [
        { key: 'deploy', isPath: true, gaps: expect.any(Array) },
        { key: 'lint', isPath: false },
      ],
    })
  })

  it.each([
    ['a: [', 'is no workflow: '],
    ['version: 1\n', 'is no workflow: it has no jobs.'],
    ['on: push\njobs: { a: { permissions: [x] } }\n', 'jobs.a.permissions is neither a map nor'],
  ])('says why %j is no workflow', async (content, why) => {
    const { code, out, err } = await drawing(content)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(why)
  })

  it('says which file it cannot read', async () => {
    await expect(map.run(['nowhere.yml'], listening().io)).rejects.toThrow("nowhere.yml can't be read")
  })

  it('tells how it is used', async () => {
    const { io, heard } = listening()
    expect([await map.run([], io), await map.run(['a.yml', 'b.yml'], io), await map.run(['--help'], io)]).toEqual([
      2, 2, 0,
    ])
    expect(heard.err).toContain('Usage: delivery-evidence map')
    expect(heard.out).toContain('Usage: delivery-evidence map')
  })
})

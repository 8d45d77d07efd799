import { describe, expect, it } from 'vitest'
import { idsAt } from '../../../src/facts/reading/ids-at-paths.ts'
import { observed } from '../../../src/model/fact.ts'
import { inWorld } from '../../fakes/loopback-world.ts'

const odd = '.github/x") { oid } other: object(expression: "HEAD'

describe('idsAt', () => {
  it('has the ids that git gives to files, folders and roots, and null where there is nothing', async () => {
    await inWorld({ files: { 'a/b.txt': 'hello\n' } }, async ({ world, shown }) => {
      const { sha, tree } = shown.commit('first')
      const seen = await idsAt(world, [`${sha}:a/b.txt`, `${sha}:a`, `${sha}:`, `${sha}:b.txt`, `${sha}:a/b.txt`])
      expect([...seen.values()]).toEqual([
        observed('ce013625030ba8dba906f756967f9e9ca394464a'),
        observed(shown.git.tree({ 'b.txt': 'hello\n' })),
        observed(tree),
        observed(null),
      ])
    })
  })

  it('asks once for all of them', async () => {
    await inWorld({}, async ({ world, github: { loopback }, shown }) => {
      await idsAt(world, [`${shown.job.sha}:`, `${shown.job.sha}:README.md`])
      expect(loopback.exchanges).toHaveLength(1)
    })
  })

  it('takes what a path looks like for nothing but a path', async () => {
    await inWorld({ files: { [odd]: 'odd\n' } }, async ({ world, shown }) => {
      const { sha } = shown.commit('first')
      expect((await idsAt(world, [`${sha}:${odd}`])).get(`${sha}:${odd}`)).toEqual(observed(shown.git.blob('odd\n')))
    })
  })

  it('shares a refusal', async () => {
    await inWorld({ tokens: {} }, async ({ world, github }) => {
      github.fail('graphql', { status: 403 })
      expect([...(await idsAt(world, ['a:', 'b:'])).values()]).toMatchObject([
        { status: 'unavailable', reason: 'forbidden' },
        { status: 'unavailable', reason: 'forbidden' },
      ])
    })
  })
})

import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { governingFiles } from '../../src/facts/governing-files.ts'
import { observed } from '../../src/model/fact.ts'
import { aWorld, type WorldChanges } from '../fakes/a-world.ts'
import { inWorld, type Opened } from '../fakes/loopback-world.ts'
import { someFacts, unseen } from '../fakes/some-facts.ts'
import type { Moment, WorldDescription } from '../fakes/world/description.ts'
import { entryAt } from '../fakes/world/git-reading.ts'

const POLICY = '.github/delivery-evidence.yml'
const WORKFLOW = '.github/workflows/build.yml'
const start: readonly Moment[] = [{ commit: { name: 'base' } }, { deployment: { commit: 'base' } }]
const writing = (name: string, files: Readonly<Record<string, string | null>> = { 'src/a.ts': name }): Moment => ({
  commit: { name, files },
})

/** The fact, with the names that the description gives to commits, and the queries that were asked. */
async function seenIn(
  described: WorldDescription,
  { trouble = () => {}, ...changes }: WorldChanges & { readonly trouble?: (opened: Opened) => void } = {},
) {
  return inWorld(
    described,
    async (opened) => {
      trouble(opened)
      const { 'governing-files': fact } = await collect(opened.world)
      const { shown } = opened
      const idAt = (name: string, path: string) => entryAt(shown.git, shown.commit(name).tree, path)?.sha ?? null
      const named = (shas: readonly string[] = []) =>
        shas.map((sha) => [...shown.named].find(([, commit]) => commit.sha === sha)?.[0])
      return { fact, value: fact.status === 'observed' ? fact.value : undefined, idAt, named }
    },
    changes,
  )
}

describe('governing-files', () => {
  it('has the workflows and the policy at both ends, and the commits that changed them', async () => {
    const history = [
      ...start,
      writing('one'),
      writing('two', { [WORKFLOW]: 'on: push\n' }),
      writing('three', { [POLICY]: 'version: 1\n', [WORKFLOW]: 'on: release\n' }),
    ]
    const { value, idAt, named } = await seenIn({ history })
    expect(value).toMatchObject({
      workflows: {
        path: '.github/workflows',
        base: idAt('base', '.github/workflows'),
        head: idAt('three', '.github/workflows'),
        changes: { complete: true },
      },
      policy: { path: POLICY, base: null, head: idAt('three', POLICY), changes: { complete: true } },
    })
    expect(named(value?.workflows.changes.commits)).toEqual(['two', 'three'])
    expect(named(value?.policy.changes.commits)).toEqual(['three'])
  })

  it('takes the policy to be where the input says', async () => {
    const files = { 'ops/policy.yml': 'version: 1\n' }
    const { value, idAt } = await seenIn({ files, history: [...start] }, { options: { policy: 'ops/policy.yml' } })
    expect(value?.policy).toMatchObject({ path: 'ops/policy.yml', head: idAt('base', 'ops/policy.yml') })
  })

  it('has what came in and was taken back again, and asks of all files at once', async () => {
    const asked: string[] = []
    const { value, named } = await seenIn(
      { history: [...start, writing('one', { [WORKFLOW]: 'a: 1\n' }), writing('two', { [WORKFLOW]: null })] },
      {
        trouble: ({ world }) => {
          const { query } = world.github
          Object.assign(world.github, {
            query: (...given: Parameters<typeof query>) => {
              if (given[2].id === 'answer-ids-at-paths') asked.push(given[0])
              return query(...given)
            },
          })
        },
      },
    )
    expect(value?.workflows.base).toBe(value?.workflows.head)
    expect(named(value?.workflows.changes.commits)).toEqual(['one', 'two'])
    expect(value?.policy).toMatchObject({ base: null, head: null, changes: { complete: true, commits: [] } })
    expect(asked).toHaveLength(2)
  })

  it('compares the head with what it came from, where nothing was deployed before', async () => {
    const { value, named } = await seenIn({ history: [writing('one', { [WORKFLOW]: 'a: 1\n' })] })
    expect(value?.workflows).toMatchObject({ base: null, changes: { complete: true } })
    expect(named(value?.workflows.changes.commits)).toEqual(['one'])
    expect(value?.policy).toMatchObject({ head: null, changes: { complete: true, commits: [] } })
  })

  it.each([
    ['change-set', { changeSet: unseen('change-set'), policyFile: someFacts()['policy-file'] }],
    ['policy-file', { changeSet: someFacts()['change-set'], policyFile: unseen('policy-file') }],
  ] as const)('needs %s', async (_, given) => {
    expect(await governingFiles.collect(aWorld(), given)).toMatchObject({ reason: 'needs-another-fact' })
  })

  it('takes nothing for missing in a revision whose root it cannot read', async () => {
    const nothing = Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [`field${index}`, null]))
    const { 'change-set': changeSet, 'policy-file': policyFile } = someFacts()
    const hidden = aWorld({ query: observed({ repository: nothing }) })
    expect(await governingFiles.collect(hidden, { changeSet, policyFile })).toMatchObject({ reason: 'not-found' })
  })
})

import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { merges as merges_ } from '../../src/facts/merges.ts'
import { aWorld } from '../fakes/a-world.ts'
import { inWorld, type Opened } from '../fakes/loopback-world.ts'
import { unseen } from '../fakes/some-facts.ts'
import type { CommitDescription, PullRequestStep } from '../fakes/world/description.ts'
import { sinceDeployed, theBaseMoves } from '../scenarios/scenario.ts'

const approved: PullRequestStep = { review: 'APPROVED', by: 'omar' }
const squashed: PullRequestStep = { merge: 'squash', by: 'mia' }
const pushedCommit = (name: string, files?: CommitDescription['files']): PullRequestStep => ({
  push: { name, ...(files && { files }) },
})

/** The fact of a pull request of mia's, by the names of the commits; and how often GitHub was asked for it. */
async function seenIn(steps: readonly PullRequestStep[], trouble: (opened: Opened) => void = () => {}) {
  return inWorld({ history: sinceDeployed({ pullRequest: { by: 'mia', steps } }) }, async (opened) => {
    trouble(opened)
    const { merges } = await collect(opened.world)
    const names = new Map([...opened.shown.named].map(([name, { sha }]) => [sha, name]))
    const nameOf = (sha: string) => names.get(sha) ?? sha
    const value = merges.status === 'observed' ? merges.value : undefined
    const sent = opened.github.loopback.exchanges.map(({ path, body }) => `${path} ${body}`)
    return {
      complete: value?.complete,
      trees: Object.keys(value?.trees ?? {}).map(nameOf),
      merges: value?.merges.map(({ commit, result, reason }) => `${nameOf(commit)}: ${reason ?? result}`),
      rebases: value?.rebases.map(({ from, onto, to, result, reason }) =>
        [nameOf(from), '+', nameOf(onto), '=', nameOf(to), reason ?? result].join(' '),
      ),
      compared: sent.filter((one) => one.includes('/compare/')).length - 1,
      looked: sent.filter((one) => /on (Tree \{ entries|Blob \{ isBinary)/.test(one)).length,
    }
  })
}

const NOTHING = { complete: true, trees: [], merges: [], rebases: [], compared: 0, looked: 0 }

describe('merges', () => {
  it('costs no request where nothing is to be recomputed', async () => {
    expect(await seenIn([pushedCommit('a'), approved, squashed])).toEqual(NOTHING)
    const before = [pushedCommit('a'), theBaseMoves(), { updateBranch: {} }, approved, squashed]
    expect(await seenIn(before)).toEqual(NOTHING)
    expect(await seenIn([pushedCommit('a'), approved, pushedCommit('b'), squashed])).toEqual(NOTHING)
  })

  it('has the merges of the base that end the branch, with what merging gives by itself', async () => {
    const steps: PullRequestStep[] = [
      ...[pushedCommit('a'), approved, theBaseMoves(), { updateBranch: { name: 'clean' } }, theBaseMoves()],
      ...[{ updateBranch: { name: 'edited', files: { 'a.ts': 'hidden' } } }, theBaseMoves()],
      ...[{ updateBranch: { name: 'again' } }, squashed],
    ]
    expect(await seenIn(steps)).toEqual({
      ...{ complete: true, trees: [], rebases: [], compared: 0, looked: 2 },
      merges: ['again: same', 'edited: other', 'clean: same'],
    })
  })

  it('leaves merges alone that other commits came after, but for what they show of the history', async () => {
    const steps: PullRequestStep[] = [
      ...[pushedCommit('a'), approved, theBaseMoves(), { updateBranch: { name: 'buried' } }, pushedCommit('b')],
      ...[theBaseMoves(), { updateBranch: { name: 'last' } }, squashed],
    ]
    expect(await seenIn(steps)).toMatchObject({ complete: true, merges: ['last: same'], compared: 0 })
  })

  it('has what rebasing a replaced head gives', async () => {
    const steps: PullRequestStep[] = [
      ...[pushedCommit('a'), approved, theBaseMoves({ name: 'theirs' }), { rebase: { name: 'rebased' } }],
      ...[{ forcePush: { name: 'edited' } }, squashed],
    ]
    const { rebases, ...rest } = await seenIn(steps)
    expect(rest).toMatchObject({ complete: true, trees: ['a'], merges: [], compared: 1 })
    expect(rebases).toEqual([expect.stringMatching(/^a \+ \w+ = edited other$/)])
    expect((await seenIn([...steps.slice(0, 4), squashed])).rebases).toEqual([
      expect.stringMatching(/^a \+ \w+ = rebased same$/),
    ])
  })

  it('goes from a replaced head through a rebase and a merge of the base', async () => {
    const steps: PullRequestStep[] = [
      ...[pushedCommit('a'), approved, theBaseMoves(), { rebase: { name: 'rebased' } }, theBaseMoves()],
      ...[{ updateBranch: { name: 'merged' } }, squashed],
    ]
    const { rebases, merges } = await seenIn(steps)
    expect(merges).toEqual(['merged: same'])
    expect(rebases).toEqual([expect.stringMatching(/ = rebased same$/)])
  })

  it('says what GitHub did not answer', async () => {
    const steps = [pushedCommit('a'), approved, theBaseMoves(), { updateBranch: { name: 'm' } }, squashed]
    const blind = (opened: Opened) =>
      opened.github.loopback.fail(({ body }) => body.includes('on Tree'), { status: 403 })
    expect(await seenIn(steps, blind)).toMatchObject({ complete: false, merges: ['m: no-answer'] })
    const gone = ({ github, shown }: Opened) =>
      github.loopback.fail(({ body }) => body.includes(`expression: \\"${shown.commit('a').sha}:\\"`), { status: 403 })
    const replaced = [pushedCommit('a'), approved, { forcePush: { name: 'b' } }, squashed]
    expect(await seenIn(replaced, gone)).toMatchObject({ complete: false, trees: [], rebases: [] })
  })

  it('needs the commits and the pull requests', async () => {
    const given = { changeSet: unseen('change-set'), pullRequests: unseen('pull-requests') }
    expect(await merges_.collect(aWorld(), given)).toMatchObject({ reason: 'needs-another-fact' })
  })
})

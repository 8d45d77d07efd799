import { expect, test } from 'vitest'
import { changesIn } from '../../../src/agents/attribution/changes.ts'
import { commitThat, pullRequestThat, seen } from '../sample.ts'

const [one, squashed, direct] = ['a1', 'b2', 'c3'].map((sha) => commitThat({ sha }))

test('a change is a pull request with its commits and what came in of it, or a commit that came through none', () => {
  if (one === undefined || squashed === undefined || direct === undefined) throw new Error('no commits')
  const note = { commit: 'b2', from: 'git-ai', tool: 'cursor', models: [], sessions: [] } as const
  const notes = [{ ...note, contributors: [], humanAuthor: null }]
  const changes = changesIn(
    seen({
      commits: [squashed, direct],
      pullRequests: [pullRequestThat({ commits: [one] })],
      numbersOf: { b2: [7], c3: [99] },
      notes,
    }),
  )
  expect(changes.map(({ pullRequest, commits }) => [pullRequest?.number, commits.map(({ sha }) => sha)])).toEqual([
    [7, ['a1', 'b2']],
    [undefined, ['c3']],
  ])
  expect(changes.map((change) => change.notes)).toEqual([notes, []])
})

test('where nobody looked for calls, not all of them are known', () => {
  const pullRequests = [pullRequestThat()]
  expect(changesIn(seen({ pullRequests })).map(({ calls }) => calls)).toEqual([{ complete: true, items: [] }])
  expect(changesIn(seen({ pullRequests, requests: [] })).map(({ calls }) => calls)).toEqual([
    { complete: false, items: [] },
  ])
})

import { describe, expect, it } from 'vitest'
import { agents } from '../../../src/agents/index.ts'
import { compare, listedCommit } from '../../../src/facts/reading/comparison.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/compare/{basehead}'
const listed = (sha: string) => ({
  sha,
  commit: { message: '', tree: { sha: 'tree' }, author: null, committer: null },
  author: null,
  committer: {},
  parents: [],
})
const answer = (total: number, commits: readonly string[]) => ({
  status: 'ahead',
  base_commit: { sha: 'base' },
  merge_base_commit: { sha: 'fork' },
  total_commits: total,
  commits: commits.map(listed),
})
const shas = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `c${from + index}`)

/** Compared where the pages are answered with these. */
const compared = (...pages: readonly unknown[]) => {
  const get = {
    [ROUTE]: (parameters: object) => observed('page' in parameters ? pages[Number(parameters.page) - 1] : null),
  }
  return compare(aWorld({ get }).github, 'base', 'head', agents)
}

describe('compare', () => {
  it('is complete with as many commits as GitHub counts, in order', async () => {
    const seen = await compared(answer(150, shas(0, 100)), answer(150, shas(100, 150)))
    expect(seen).toMatchObject({ value: { base: 'base', mergeBase: 'fork', total: 150, complete: true } })
    expect(seen).toHaveProperty('value.commits.149.sha', 'c149')
  })

  it('has a commit once that comes twice, and is then not complete', async () => {
    const seen = await compared(answer(150, shas(0, 100)), answer(150, shas(99, 149)))
    expect(seen).toMatchObject({ value: { complete: false } })
    expect(seen).toHaveProperty('value.commits.length', 149)
  })

  it('is not complete where a page is short, or counts otherwise', async () => {
    expect(await compared(answer(3, shas(0, 2)))).toMatchObject({ value: { complete: false } })
    const grown = await compared(answer(150, shas(0, 100)), answer(151, shas(100, 150)))
    expect(grown).toMatchObject({ value: { complete: false } })
  })
})

it('a listed commit does not tell its co-authors, and may not tell whether it is verified', () => {
  expect(listedCommit(JSON.parse(JSON.stringify(listed('a'))), agents)).toMatchObject({
    authors: [{ account: null, isWebFlow: false }],
    authorsComplete: false,
    committer: { account: null, isWebFlow: false },
    verified: null,
    signatureState: null,
  })
})

it('a signature is told of as GraphQL does, in its shorter words', () => {
  const state = (reason: string) => {
    const from = listed('a')
    const verification = { verified: false, reason, signature: null, payload: null, verified_at: null }
    const commit = { ...from, commit: { ...from.commit, verification } }
    return listedCommit(JSON.parse(JSON.stringify(commit)), agents).signatureState
  }
  expect(['malformed_signature', 'unknown_signature_type', 'unknown_key', 'unsigned'].map(state)).toEqual([
    'malformed_sig',
    'unknown_sig_type',
    'unknown_key',
    'unsigned',
  ])
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pullRequestsOf } from './world/association.ts'
import { stateOf } from './world/deployment.ts'
import type { Moment } from './world/description.ts'
import { filesOf } from './world/git-reading.ts'
import { describeWorld } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'world-'))
afterAll(() => rmSync(folder, { recursive: true }))

const git = (args: readonly string[], input: string | Buffer = '') =>
  execFileSync('git', args, { cwd: folder, input, encoding: 'utf8' }).trim()

describe('the smallest world', () => {
  const world = describeWorld()

  it('is a private shop where mia pushed and omar let the job into production', () => {
    expect(world.job).toMatchObject({
      repository: 'acme/shop',
      visibility: 'private',
      eventName: 'push',
      actor: 'mia',
      jobKey: 'deploy',
      environment: 'production',
      event: { after: world.job.sha, ref: 'refs/heads/main', pusher: { name: 'mia' } },
    })
    expect(world.run.approvals.map(({ by, state }) => [by.login, state])).toEqual([['omar', 'approved']])
    expect(world.deployments.map(stateOf)).toEqual(['in_progress'])
  })

  it('is the same each time', () => {
    expect(describeWorld().job).toEqual(world.job)
  })
})

describe('a world’s git', () => {
  it('gives blobs, trees and commits the ids that git gives them', () => {
    const world = describeWorld({ history: [{ commit: { by: 'mia', signed: true, coAuthors: ['theo'] } }] })
    git(['init', '-q'])
    for (const [sha, content] of world.git.blobs) expect(git(['hash-object', '-w', '--stdin'], content)).toBe(sha)
    for (const [sha, entries] of world.git.trees) {
      const lines = entries.map(({ mode, type, path, sha: id }) => `${mode} ${type} ${id}\t${path}\n`)
      expect(git(['mktree', '--missing'], lines.join(''))).toBe(sha)
    }
    const { tree, payload, sha, signature } = world.commit(world.job.sha)
    const signed = payload.replace('\n\n', `\ngpgsig ${signature?.replaceAll('\n', '\n ')}\n\n`)
    expect(git(['hash-object', '-t', 'commit', '-w', '--stdin'], signed)).toBe(sha)
    expect(git(['rev-parse', `${sha}^{tree}`])).toBe(tree)
  })
})

describe('a pull request', () => {
  const step = (merge: 'merge' | 'squash' | 'rebase') => ({
    steps: [{ push: [{ files: { a: '1\n' } }, { by: 'theo', files: { b: '2\n' } }] }, { merge, by: 'omar' }],
  })

  it.each(['merge', 'squash', 'rebase'] as const)(
    'brings its files to the base by %s, and is found from there',
    (method) => {
      const world = describeWorld({ history: [{ commit: {} }, { pullRequest: step(method) }] })
      const [pull] = world.pullRequests
      expect(filesOf(world.git, world.commit('main').tree)).toMatchObject({
        a: '1\n',
        b: '2\n',
        'README.md': '# shop\n',
      })
      expect(pullRequestsOf(world, world.job.sha)).toEqual([pull])
      expect(world.commit(world.job.sha).parents).toHaveLength(method === 'merge' ? 2 : 1)
    },
  )

  it('names the other authors of what it squashes', () => {
    const world = describeWorld({ history: [{ pullRequest: step('squash') }] })
    expect(world.commit(world.job.sha).message).toMatch(/^Change 1 \(#1\)\n\nCo-authored-by: Theo </)
  })

  it('keeps the commit that a review saw when the branch moves on', () => {
    const steps = [
      { push: { name: 'seen' } },
      { review: 'APPROVED', by: 'omar' },
      { push: {} },
      { updateBranch: {} },
    ] as const
    const world = describeWorld({ history: [{ pullRequest: { steps } }, { commit: {} }] })
    const [pull] = world.pullRequests
    expect(pull?.reviews.map(({ commit }) => commit)).toEqual([world.commit('seen').sha])
    expect(pull?.commits).toHaveLength(3)
    expect(world.pushes.filter(({ ref }) => ref === 'refs/heads/change-1').map(({ type }) => type)).toEqual([
      'branch_creation',
      'push',
      'push',
    ])
  })
})

describe('a group in the merge queue', () => {
  const opened = { pullRequest: { steps: [{ push: {} }] } } as const
  const world = describeWorld({ history: [{ commit: {} }, opened, opened, { mergeQueue: [1, 2] }] })

  it('is merged one on top of the other, and its base moves once', () => {
    const [first, second] = world.pullRequests.map(({ merged }) => world.commit(merged?.commit ?? ''))
    expect(second?.parents).toEqual([first?.sha])
    expect(world.pushes.at(-1)).toMatchObject({ type: 'merge_queue_merge', after: second?.sha })
    expect(world.pushes.filter(({ type }) => type === 'pr_merge')).toEqual([])
  })

  it('leads from each commit to its own pull request', () => {
    for (const pull of world.pullRequests) expect(pullRequestsOf(world, pull.merged?.commit ?? '')).toEqual([pull])
  })
})

describe('an account', () => {
  it('is found by the id in a noreply address, whatever name stands beside it', () => {
    const { accounts } = describeWorld({ people: { mia: { id: 77 } } })
    expect(accounts.byEmail('77+whoever@users.noreply.github.com')?.login).toBe('mia')
    expect(accounts.byEmail('77+whoever@elsewhere.example')).toBeUndefined()
  })
})

describe('a run', () => {
  it('makes the last successful deployment inactive when it succeeds, not when it fails', () => {
    const history = [{ run: {} }, { run: { conclusion: 'failure' } }, { run: {} }] as const
    const world = describeWorld({ history })
    expect(world.deployments.map(stateOf)).toEqual(['inactive', 'failure', 'success', 'in_progress'])
  })

  it('asks again for approval in a second attempt, though GitHub lists approvals without one', () => {
    const approvals = [{ by: 'omar', attempt: 1 }]
    const world = describeWorld({ run: { attempt: 2, triggeringActor: 'theo', approvals } })
    expect(world.job).toMatchObject({ runAttempt: 2, actor: 'mia', triggeringActor: 'theo' })
    expect(world.run.approvals).toHaveLength(1)
    expect(world.deployments.map(stateOf)).toEqual(['failure', 'in_progress'])
  })

  it('in an environment that nobody described is in an unprotected one', () => {
    const world = describeWorld({ run: { environment: 'prodution' } })
    expect(world.environment('prodution').reviewers).toEqual([])
    expect(world.run.approvals).toEqual([])
  })

  it('may have the statuses of both attempts in one deployment, with who let each of them go on', () => {
    const statuses = { nameApprover: true, ofAllAttempts: true } as const
    const world = describeWorld({ run: { attempt: 2, approvals: [{ by: 'omar', attempt: 1 }], statuses } })
    const told = world.deployments.map((deployment) =>
      deployment.statuses.map(({ state, creator }) => `${state} by ${creator.login}`),
    )
    const bot = 'by github-actions[bot]'
    const first = [`waiting ${bot}`, 'queued by omar', `in_progress ${bot}`, `failure ${bot}`]
    expect(told).toEqual([[...first, `waiting ${bot}`, `queued ${bot}`, `in_progress ${bot}`]])
  })
})

describe('the pull requests of a commit', () => {
  const opened = { pullRequest: { steps: [{ push: { name: 'open' } }] } } as const
  const closed = { pullRequest: { steps: [{ push: { name: 'closed' } }, { close: true }] } } as const
  const elsewhere = {
    pullRequest: { base: 'next', steps: [{ push: { name: 'elsewhere' } }, { merge: 'merge' }] },
  } as const
  const numbersOf = (name: string, ...more: readonly Moment[]) => {
    const world = describeWorld({ history: [{ branch: 'next' }, opened, closed, elsewhere, ...more] })
    return pullRequestsOf(world, world.commit(name).sha).map(({ number }) => number)
  }

  it('are the open ones that hold it, as long as the default branch has not got it, and the merged ones; never those closed', () => {
    expect(numbersOf('open')).toEqual([1])
    expect(numbersOf('open', { push: 'open' })).toEqual([])
    expect(numbersOf('closed')).toEqual([])
    expect(numbersOf('closed', { push: 'closed' })).toEqual([])
    expect(numbersOf('elsewhere')).toEqual([3])
  })
})

import { expect, it } from 'vitest'
import { unseen, type ValueOf } from '../fakes/some-facts.ts'
import { calling, judgedOf, using } from './about-the-job.ts'

const NONE = { workflow: null, job: null }
const called = (pin: 'local' | 'ref', complete = true) => ({
  values: { 'workflow-calls': { complete, ways: [[calling(NONE, pin)]] } },
})

const image = (pin: ValueOf<'workflow'>['images'][number]['pin']) => ({
  at: 'jobs.deploy.container',
  image: 'node:22',
  pin,
})

it.each([
  ['a commit', { uses: [using('a/b@x', 'commit')] }, {}, 'pass', 'All 1', 'everything-pinned'],
  [
    'a digest, or of the same commit',
    { uses: [using('docker://a', 'digest'), using('./a', 'local')] },
    {},
    'pass',
    'All 2',
    'everything-pinned',
  ],
  ['nothing at all', { uses: [] }, {}, 'pass', 'All 0', 'everything-pinned'],
  ['a tag', { uses: [using('a/b@v1', 'ref'), using('c/d@x', 'commit')] }, {}, 'fail', 'else: a/b@v1.', 'not-pinned'],
  ['nothing behind it', { uses: [using('a/b', 'none')] }, {}, 'fail', 'a/b', 'not-pinned'],
  ['a commit, and called by a branch', {}, called('ref'), 'fail', 'deploy.yml@main', 'not-pinned'],
  ['a commit, and called in the same commit', {}, called('local'), 'pass', 'All 2', 'everything-pinned'],
  [
    'a commit, and called in ways that were not all seen',
    {},
    called('local', false),
    'unknown',
    'Not every workflow',
    'callers-not-all-seen',
  ],
  [
    'a commit, and called in no way that was seen',
    {},
    { values: { 'workflow-calls': { complete: true, ways: [] } } },
    'unknown',
    'Not every workflow',
    'callers-not-all-seen',
  ],
  [
    'a commit, and called in the dark',
    {},
    { others: { 'workflow-calls': unseen('workflow-calls') } },
    'unknown',
    'Not every workflow',
    'callers-not-all-seen',
  ],
  [
    'a commit, beside what was not understood',
    { notUnderstood: ['jobs.deploy.steps[3]'] },
    {},
    'unknown',
    'jobs.deploy.steps[3]',
    'workflow-not-understood',
  ],
  ['a digest in its container', { images: [image('digest')] }, {}, 'pass', 'All 2', 'everything-pinned'],
  ['a tag in its container', { images: [image('ref')] }, {}, 'fail', 'else: node:22.', 'not-pinned'],
  ['nothing in its container', { images: [image('none')] }, {}, 'fail', 'node:22', 'not-pinned'],
  [
    'an expression in its container',
    { images: [image('expression')] },
    {},
    'unknown',
    'when the job runs: node:22.',
    'image-known-only-at-run-time',
  ],
  [
    'an expression in its container, and a tag beside it',
    { uses: [using('a/b@v1', 'ref')], images: [image('expression')] },
    {},
    'fail',
    'else: a/b@v1.',
    'not-pinned',
  ],
  ['what no file tells', { jobFound: false }, {}, 'unknown', 'no such job', 'no-such-job-in-the-workflow'],
] as const)('named by %s', (_, file, more, outcome, because, reason) => {
  expect(judgedOf('actions-are-pinned', file, more)).toMatchObject({
    outcome,
    reasons: [reason],
    because: expect.stringContaining(because),
  })
})

it('does not vouch for what lies in the workspace', () => {
  const limitsOf = (uses: string) => judgedOf('actions-are-pinned', { uses: [using(uses, 'local')] })?.limits
  expect(limitsOf('./actions/deploy')).toContainEqual(expect.stringContaining('workspace'))
  expect(limitsOf('$/actions/deploy')).not.toContainEqual(expect.stringContaining('workspace'))
})

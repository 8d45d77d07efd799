import { expect, it } from 'vitest'
import { notUnderstoodOf, tokenOf } from '../../src/credentials/of-job.ts'
import { mia, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const silent = { ...VALUES.workflow, permissions: { workflow: null, job: null } }
const call = {
  job: 'release',
  name: 'release',
  uses: './.github/workflows/ship.yml',
  pin: 'local',
  permissions: { workflow: { contents: 'read' }, job: null },
  secrets: 'none',
  named: { named: [], any: [] },
  notUnderstood: [],
} as const
const way = [{ repository: null, path: 'deploy.yml', commit: 'abc', call }] as const

it('puts together the file, what calls it, what started the run and what the runner was told', () => {
  const facts = someFacts({ 'workflow-calls': { complete: true, ways: [way] } })
  expect(tokenOf(silent, facts).scopes).toContainEqual({
    scope: 'contents',
    level: 'read',
    from: 'calling-workflow',
    path: 'deploy.yml',
  })
  const told = someFacts({
    'token-permissions': { granted: { contents: 'write' }, notRead: null, identityTokenOffered: true },
  })
  expect(tokenOf(VALUES.workflow, told).differences).toEqual(['contents'])
})

it('knows a fork by the event, and Dependabot by its number', () => {
  const declared = { ...VALUES.workflow, permissions: { workflow: null, job: 'write-all' } } as const
  const fork = someFacts({
    event: { ...VALUES.event, fromFork: true },
    run: { ...VALUES.run, event: 'pull_request' },
    repository: { ...VALUES.repository, visibility: 'public' },
  })
  expect(tokenOf(declared, fork).scopes?.some(({ level }) => level === 'write')).toBe(false)
  const dependabot = someFacts({ run: { ...VALUES.run, actor: mia.login, actorId: 49699333 } })
  expect(tokenOf(declared, dependabot).scopes?.some(({ level }) => level === 'write')).toBe(true)
})

it('knows nothing of a token whose file was not seen, has no such job, or says nothing while its callers are dark', () => {
  expect(tokenOf(undefined, someFacts())).toMatchObject({ basis: 'job-not-seen', scopes: null })
  expect(tokenOf({ ...VALUES.workflow, jobFound: false }, someFacts())).toMatchObject({ basis: 'job-not-seen' })
  const dark = someFacts({}, { 'workflow-calls': unseen('workflow-calls') })
  expect(tokenOf(silent, dark)).toMatchObject({ basis: 'callers-not-seen', scopes: null })
})

it('takes what was not understood of a calling file for open as well, and says where it stands', () => {
  const odd = { ...call, notUnderstood: ['jobs.release.secrets'] }
  const facts = someFacts({ 'workflow-calls': { complete: true, ways: [[{ ...way[0], call: odd }]] } })
  const file = { ...VALUES.workflow, notUnderstood: ['jobs.deploy.x'] }
  expect(notUnderstoodOf(file, facts)).toEqual(['jobs.deploy.x', 'jobs.release.secrets (in deploy.yml)'])
  expect(notUnderstoodOf(VALUES.workflow, someFacts())).toEqual([])
})

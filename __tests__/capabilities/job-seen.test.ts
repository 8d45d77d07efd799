import { describe, expect, it } from 'vitest'
import { jobSeen as jobSeenWith, namesOf } from '../../src/capabilities/job-seen.ts'
import type { Facts } from '../../src/facts/index.ts'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { bareJob } from './a-job.ts'

const jobSeen = (facts: Facts) => jobSeenWith(facts, { environment: undefined, credentials: [], policyKnown: true })
const offered = (file: Parameters<typeof bareJob>[0]) => ({
  ...bareJob(file),
  'token-permissions': someFacts()['token-permissions'],
})
const identity = { workflow: null, job: { 'id-token': 'write' } } as const

describe('jobSeen', () => {
  it('finds no open end in a job of known steps that is given nothing', () => {
    expect(jobSeen(bareJob())).toMatchObject({ openEnd: undefined, writes: [], others: [] })
    expect(jobSeen(offered({ permissions: identity, runs: 0 }))).toMatchObject({
      openEnd: undefined,
      writes: ['id-token'],
    })
  })

  it.each([
    ['the file was not seen', bareJob({}, { workflow: unseen('workflow') }), 'token may do is not known'],
    ['the file has no such job', bareJob({ jobFound: false }), 'token may do is not known'],
    ['nothing is declared', bareJob({ permissions: { workflow: null, job: null } }), 'token may do is not known'],
    ['part of the file was not understood', bareJob({ notUnderstood: ['jobs.deploy.x'] }), 'Not everything'],
    [
      'a secret is read',
      bareJob({ secrets: { named: [{ name: 'KEY', at: ['env.KEY'] }], any: [] } }),
      'these open is not known: KEY',
    ],
    ['any secret may be read', bareJob({ secrets: { named: [], any: ['env.ALL'] } }), 'any secret'],
    ['commands may ask for an identity token', offered({ permissions: identity, runs: 1 }), 'identity token opens'],
    [
      'an action that is not known may ask for one',
      offered({ permissions: identity, runs: 0, uses: [{ at: 'x', uses: 'acme/odd@v1', pin: 'ref', inputs: {} }] }),
      'identity token opens',
    ],
    [
      'the runner is not hosted by GitHub',
      {
        ...bareJob(),
        execution: someFacts({ execution: { ...VALUES.execution, runnerEnvironment: 'self-hosted' } }).execution,
      },
      'GitHub does not host it',
    ],
    [
      'the runner was told otherwise',
      {
        ...bareJob(),
        'token-permissions': someFacts({
          'token-permissions': { granted: { contents: 'write' }, notRead: null, identityTokenOffered: false },
        })['token-permissions'],
      },
      'disagree',
    ],
  ])('finds one where %s', (_, facts, text) => {
    expect(jobSeen(facts).openEnd).toContain(text)
  })
})

describe('namesOf', () => {
  it('names six and counts the rest', () => {
    const named = Array.from({ length: 8 }, (_, index) => ({ name: `KEY_${index}`, at: ['env.X'] }))
    const { others } = jobSeen(bareJob({ secrets: { named, any: [] } }))
    expect(namesOf(others)).toBe('KEY_0, KEY_1, KEY_2, KEY_3, KEY_4, KEY_5 and 2 more')
    expect(namesOf(others.slice(0, 2))).toBe('KEY_0, KEY_1')
  })
})

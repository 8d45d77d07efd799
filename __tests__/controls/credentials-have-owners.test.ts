import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/controls/evaluate.ts'
import type { Facts } from '../../src/facts/index.ts'
import type { Policy } from '../../src/policy/schema.ts'
import { none, someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

type File = Partial<ValueOf<'workflow'>>
const LENA = { id: 103, login: 'lena' }
const NO_FILE = { 'code-owners': none('code-owners') }
const reading = (...names: readonly string[]): File => ({
  secrets: { named: names.map((name) => ({ name, at: ['env.X'] })), any: [] },
})

const CALL = {
  job: 'release',
  name: 'release',
  uses: './ship.yml',
  pin: 'local',
  permissions: { workflow: null, job: { contents: 'read', 'id-token': 'write' } },
  secrets: 'named',
  notUnderstood: [],
} as const

function judged(file: File, policy: Partial<Policy> = {}, others: Partial<Facts> = {}) {
  const facts = someFacts({ workflow: { ...VALUES.workflow, ...file } }, others)
  return evaluate(facts, judging(facts, policy)).find(({ control }) => control === 'credentials-have-owners')
}

describe('credentials-have-owners (AC-6)', () => {
  it('holds where a person answers for each, and says who, and by whom that is said', () => {
    const policy = { credentials: { AWS_KEY: { owners: [LENA] } } }
    expect(judged(reading('AWS_KEY'), policy)).toMatchObject({
      outcome: 'pass',
      because:
        'GITHUB_TOKEN, identity token of the job: omar (id 102), by CODEOWNERS for the workflow file; AWS_KEY: lena (id 103), by the policy.',
      limits: [expect.stringContaining('policy’s word'), expect.stringContaining('finds for itself')],
    })
  })

  it('says where nobody is named for a credential and who answers for the deployment stands in', () => {
    const limits = judged(reading('AWS_KEY'))?.limits
    expect(limits?.[0]).toBe('Nobody is named for AWS_KEY: who answers for the deployment stands in.')
    expect(judged({})?.limits).toEqual([expect.stringContaining('finds for itself')])
  })

  it('looks for a secret that is handed on by the name it is stored under, and says what the environment may hide', () => {
    const named = { named: [{ name: 'AWS_PROD_KEY', at: ['jobs.release.secrets.x'] }], any: [] }
    const calls = [[{ repository: null, path: 'deploy.yml', commit: 'abc', call: { ...CALL, named } }]]
    const facts = someFacts({ 'workflow-calls': { complete: true, ways: calls } })
    const policy = { credentials: { AWS_PROD_KEY: { owners: [LENA] } } }
    expect(judged(reading('X'), policy, { 'workflow-calls': facts['workflow-calls'] })).toMatchObject({
      outcome: 'pass',
      because: expect.stringContaining('AWS_PROD_KEY: lena (id 103), by the policy.'),
      limits: expect.arrayContaining([expect.stringContaining('secret of the environment')]),
    })
  })

  it('fails where nobody answers for one, and names it', () => {
    const policy = { credentials: { '*token*': { owners: [LENA] } } }
    expect(judged(reading('AWS_KEY'), policy, NO_FILE)).toMatchObject({
      outcome: 'fail',
      reasons: ['owner-missing'],
      because: 'Nobody answers for: AWS_KEY. The policy names no owner, and there is no CODEOWNERS file.',
      credentials: ['AWS_KEY'],
    })
  })

  it("fails for the job's own token alone, where nobody owns the workflow: it always has one", () => {
    expect(judged({}, {}, NO_FILE)).toMatchObject({
      outcome: 'fail',
      credentials: ['GITHUB_TOKEN', 'identity token of the job'],
    })
  })

  it('P3: fails where a machine is named', () => {
    const policy = { credentials: { AWS_KEY: { owners: [{ id: 4242 }] } }, 'machine-accounts': [4242] }
    expect(judged(reading('AWS_KEY'), policy)).toMatchObject({ outcome: 'fail', credentials: ['AWS_KEY'] })
  })

  it.each([
    [
      'CODEOWNERS could not be read and the policy is silent',
      {},
      { 'code-owners': unseen('code-owners') },
      'was not seen',
      'owner-not-known',
    ],
    [
      'any secret can be read',
      { secrets: { named: [], any: ['env.ALL'] } },
      {},
      'any secret. Which secrets those are',
      'owner-not-known',
    ],
    [
      'something was not understood',
      { notUnderstood: ['jobs.deploy.x'] },
      {},
      'jobs.deploy.x',
      'workflow-not-understood',
    ],
    ['the file has no such job', { jobFound: false }, {}, 'no such job', 'no-such-job-in-the-workflow'],
    [
      'what the token may do is not known, so whether the job can take on another identity',
      { permissions: { workflow: null, job: null } },
      { 'workflow-calls': unseen('workflow-calls') },
      'other identities',
      'token-scopes-not-known',
    ],
    [
      'it reads a secret, and not all that hands it on was seen',
      reading('AWS_KEY'),
      { 'workflow-calls': unseen('workflow-calls') },
      'Which secrets the job is handed',
      'callers-not-all-seen',
    ],
    [
      'the workflow was not seen',
      {},
      { workflow: unseen('workflow') },
      'Could not be seen: workflow.',
      'fact-unavailable',
    ],
  ])('is unknown where %s', (_, file, others, because, reason) => {
    expect(judged(file, {}, others)).toMatchObject({
      outcome: 'unknown',
      reasons: [reason],
      because: expect.stringContaining(because),
    })
  })

  it('names no credentials that an exception could be for, where there may be others', () => {
    const finding = judged({ ...reading('AWS_KEY'), notUnderstood: ['jobs.deploy.x'] }, {}, NO_FILE)
    expect(finding?.outcome).toBe('fail')
    expect(finding?.credentials).toBeUndefined()
  })
})

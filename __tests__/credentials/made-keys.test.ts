import { describe, expect, it } from 'vitest'
import { reachableCredentials } from '../../src/credentials/reachable.ts'
import { declaredByWorkflow } from '../../src/facts/reading/workflow/declared-by-workflow.ts'
import { calling } from '../controls/about-the-job.ts'
import { someFacts, VALUES } from '../fakes/some-facts.ts'

const ROLE = 'arn:aws:iam::123456789012:role/deploy'
const ECR = { uses: 'aws-actions/amazon-ecr-login@v2' }
const SIGN_IN = { uses: 'aws-actions/configure-aws-credentials@v4', with: { 'role-to-assume': ROLE } }
const KEY = { 'aws-secret-access-key': '${{ secrets.AWS_KEY }}' }

function madeIn(steps: readonly object[], more: object = {}, facts = someFacts()) {
  const job = { 'runs-on': 'x', permissions: { 'id-token': 'write' }, steps, ...more }
  const declared = declaredByWorkflow(JSON.stringify({ on: 'push', jobs: { deploy: job } }), 'deploy')
  return reachableCredentials({ ...VALUES.workflow, ...declared }, facts).filter(({ kind }) => kind === 'made-key')
}

describe('a password of Amazon ECR', () => {
  const made = {
    name: 'key made by aws-actions/amazon-ecr-login',
    provider: 'container-registry',
    scopes: null,
  }

  it('is made out of the identity of AWS that the job took on before, and does not last', () => {
    expect(madeIn([SIGN_IN, ECR])).toMatchObject([
      { ...made, lifetime: 'short-lived', from: ['jobs.deploy.steps[1]', `out of ${ROLE}`] },
    ])
    expect(madeIn([{ ...SIGN_IN, with: KEY }, ECR])).toMatchObject([
      { lifetime: 'short-lived', from: ['jobs.deploy.steps[1]', 'out of AWS_KEY'] },
    ])
    const env = { AWS_SECRET_ACCESS_KEY: '${{ secrets.AWS_KEY }}' }
    for (const own of [madeIn([ECR], { env }), madeIn([{ ...ECR, env }])])
      expect(own).toMatchObject([{ from: ['jobs.deploy.steps[0]', 'out of AWS_KEY'] }])
  })

  it('is not known where it comes of, where no step before and no variable gives the job one', () => {
    const unknown = [{ ...made, lifetime: 'unknown', from: ['jobs.deploy.steps[0]'] }]
    expect(madeIn([ECR])).toMatchObject(unknown)
    expect(madeIn([ECR, SIGN_IN])).toMatchObject(unknown)
    expect(madeIn([ECR, { ...SIGN_IN, with: KEY }])).toMatchObject(unknown)
    const env = { AWS_SECRET_ACCESS_KEY: '${{ secrets.AWS_KEY }}' }
    expect(madeIn([{ run: 'aws s3 ls', env }, ECR])).toMatchObject([
      { lifetime: 'unknown', from: ['jobs.deploy.steps[1]'] },
    ])
    const google = { uses: 'google-github-actions/auth@v2', with: { workload_identity_provider: 'p' } }
    expect(madeIn([google, ECR])).toMatchObject([{ lifetime: 'unknown', from: ['jobs.deploy.steps[1]'] }])
  })

  it('is not taken to come of a key that a caller hands to a later step', () => {
    const steps = [ECR, { ...SIGN_IN, with: { 'aws-secret-access-key': '${{ secrets.key }}' } }]
    const named = { named: [{ name: 'AWS_KEY', at: ['jobs.release.secrets.key'] }], any: [] }
    const caller = calling({ workflow: null, job: null })
    const ways = [[{ ...caller, call: { ...caller.call, secrets: 'named' as const, named } }]]
    const facts = someFacts({ 'workflow-calls': { complete: true, ways } })
    expect(madeIn(steps, {}, facts)).toMatchObject([{ lifetime: 'unknown', from: ['jobs.deploy.steps[0]'] }])
  })

  it('is none where no step asks for it', () => {
    expect(madeIn([SIGN_IN])).toEqual([])
  })
})

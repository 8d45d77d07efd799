import { describe, expect, it } from 'vitest'
import { declaredByWorkflow } from '../../../../src/facts/reading/workflow/declared-by-workflow.ts'
import { JOB_TOKEN } from '../../../../src/facts/reading/workflow/logins.ts'

const loginsIn = (step: object) =>
  declaredByWorkflow(`on: push\njobs:\n  deploy:\n    runs-on: x\n    steps: [${JSON.stringify(step)}]\n`, 'deploy')
    .logins

describe('signing in', () => {
  it('keeps who and where, and of keys only where they come from', () => {
    const [login] = loginsIn({
      uses: 'AWS-Actions/configure-aws-credentials@v4',
      with: {
        'Role-To-Assume': 'arn:aws:iam::123456789012:role/deploy',
        'aws-region': '${{ vars.REGION }}',
        'aws-access-key-id': 'AKIASWORDFISH',
        'aws-secret-access-key': '${{ secrets.KEY }}',
        'aws-session-token': '${{ steps.x.outputs.token }}',
      },
    })
    expect(login).toEqual({
      at: 'jobs.deploy.steps[0]',
      action: 'aws-actions/configure-aws-credentials',
      kind: 'aws',
      names: [
        { input: 'role-to-assume', value: 'arn:aws:iam::123456789012:role/deploy', isExpression: false },
        { input: 'aws-region', value: '${{ vars.REGION }}', isExpression: true },
      ],
      keys: [
        { input: 'aws-access-key-id', from: 'literal' },
        { input: 'aws-secret-access-key', from: 'secret' },
        { input: 'aws-session-token', from: 'expression' },
      ],
    })
    expect(JSON.stringify(login)).not.toContain('SWORDFISH')
  })

  it('keeps every permission that a token of an app is asked for with, whatever it is called', () => {
    const inputs = {
      'private-key': '${{ secrets.KEY }}',
      'permission-pages': 'write',
      'Permission-New-One': 'read',
      x: 1,
    }
    const [login] = loginsIn({ uses: 'actions/create-github-app-token@v2', with: inputs })
    expect(login?.names.map(({ input, value }) => [input, value])).toEqual([
      ['permission-pages', 'write'],
      ['permission-new-one', 'read'],
    ])
  })

  it('is told of a step that makes a key out of an identity, though it is given nothing', () => {
    expect(loginsIn({ uses: 'aws-actions/amazon-ecr-login@v2' })).toEqual([
      {
        at: 'jobs.deploy.steps[0]',
        action: 'aws-actions/amazon-ecr-login',
        kind: 'container-registry',
        names: [],
        keys: [],
        outOf: 'aws',
      },
    ])
  })

  it.each([['${{ secrets.GITHUB_TOKEN }}'], ['${{ github.token }}'], ['${{ secrets.github_token || github.token }}']])(
    'tells the token of the job from what is stored: %s',
    (password) => {
      expect(loginsIn({ uses: 'docker/login-action@v3', with: { password } })).toMatchObject([
        { keys: [{ input: 'password', from: 'job-token' }] },
      ])
      expect(JOB_TOKEN).toBe('GITHUB_TOKEN')
    },
  )

  it.each([
    ['does not name an action', { run: 'aws configure' }],
    ['names another', { uses: 'acme/login@v1', with: { password: 'x' } }],
    ['gives it nothing', { uses: 'actions/checkout@v5' }],
    ['gives it nothing in particular', { uses: 'actions/checkout@v5', with: { token: '', 'fetch-depth': 0 } }],
  ])('is not supposed of a step that %s', (_, step) => {
    expect(loginsIn(step)).toEqual([])
  })
})

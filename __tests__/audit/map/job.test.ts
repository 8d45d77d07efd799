import { describe, expect, it } from 'vitest'
import { isPath, reachesOut } from '../../../src/audit/map/job.ts'
import { drawn } from './drawing.ts'

const step = (uses: string, inputs = '') => `runs-on: x\nsteps: [{ uses: ${uses}, with: { ${inputs} } }]`

describe('what a job can reach', () => {
  it('is its token, by the block that decides', () => {
    const { token } = drawn('runs-on: x\npermissions: { contents: write }', 'on: push\npermissions: read-all')
    expect(token).toMatchObject({ basis: 'declared' })
    expect(token.scopes).toContainEqual({ scope: 'contents', level: 'write', from: 'job', path: 'deploy.yml' })
  })

  it('is not in the file where nothing declares it, and may be up to a caller', () => {
    expect(drawn('runs-on: x').token).toMatchObject({ basis: 'settings', scopes: null })
    expect(drawn('runs-on: x', 'on: [push, workflow_call]').token.basis).toBe('callers-not-seen')
  })

  it('is every credential, by name alone', () => {
    const { credentials } = drawn(
      step('docker/login-action@v3', "username: bot, password: '${{ secrets.REGISTRY_PASSWORD }}'"),
    )
    expect(credentials).toMatchObject([
      { name: 'REGISTRY_PASSWORD', provider: 'container-registry', lifetime: 'long-lived' },
    ])
  })

  it('is where its steps sign in, deploy and publish', () => {
    const aws = step('aws-actions/configure-aws-credentials@v4', 'role-to-assume: release, aws-region: eu-west-1')
    expect(drawn(aws).targets).toEqual(['aws (role-to-assume: release, aws-region: eu-west-1)'])
    expect(drawn(step('softprops/action-gh-release@v2')).targets).toEqual([
      'publish by softprops/action-gh-release@v2 at jobs.deploy.steps[0]',
    ])
    expect(drawn(step('actions/checkout@v6', 'repository: acme/other')).targets).toEqual([])
  })

  it('names the agents among its steps, once', () => {
    const uses = '{ uses: anthropics/claude-code-action@v1 }'
    expect(drawn(`runs-on: x\nsteps: [${uses}, ${uses}]`).agents).toEqual(['Claude Code Action'])
  })

  it('is handed on to a workflow that it calls', () => {
    expect(drawn('uses: ./.github/workflows/a.yml\nsecrets: inherit').calls).toEqual({
      uses: './.github/workflows/a.yml',
      pin: 'local',
      secrets: 'inherit',
    })
  })

  it.each([
    ['an environment', 'runs-on: x\nenvironment: production\npermissions: {}', true, true],
    ['an identity token', 'runs-on: x\npermissions: { id-token: write }', true, true],
    ['inherited secrets', 'uses: ./.github/workflows/a.yml\nsecrets: inherit\npermissions: {}', true, true],
    ['a token that may write', 'runs-on: x\npermissions: { issues: write }', false, true],
    ['a token of which nothing is written', 'runs-on: x', false, true],
    ['a token that only reads', 'runs-on: x\npermissions: read-all', false, false],
  ])('%s makes it worth drawing, or not', (_, job, out, path) => {
    const one = drawn(job)
    expect([reachesOut(one), isPath(one)]).toEqual([out, path])
  })
})

import { describe, expect, it } from 'vitest'
import { deployingIn, environmentOf, nameOf } from '../../../src/audit/doctor/deploying.ts'
import type { SeenWorkflow } from '../../../src/audit/doctor/settings.ts'
import { mapWorkflow } from '../../../src/audit/map/workflow.ts'
import { observed } from '../../../src/model/fact.ts'
import { workflowOf } from '../map/drawing.ts'
import { FORBIDDEN } from './some-settings.ts'

const withMap = (map: SeenWorkflow['map']) => deployingIn([{ path: 'w.yml', map }])
const jobsOf = (job: string) => withMap(observed(mapWorkflow('w.yml', workflowOf(job))))
const uses = (action: string) => `runs-on: x\npermissions: {}\nsteps: [{ uses: ${action} }]`

describe('a job', () => {
  it.each([
    ['is in an environment', 'runs-on: x\nenvironment: production', 'deploys'],
    [
      'uses an action that deploys',
      uses('aws-actions/amazon-ecs-deploy-task-definition@v2, with: { service: shop }'),
      'deploys',
    ],
    ['publishes with its own token alone', uses('softprops/action-gh-release@v2'), 'deploys'],
    ['may sign in by an identity token', 'runs-on: x\npermissions: { id-token: write }', 'deploys'],
    ['reaches a secret, and who knows what for', 'runs-on: x\nenv: { A: "${{ secrets.THING }}" }', 'may-deploy'],
    ['calls a file of another repository', 'uses: a/b/.github/workflows/c.yml@v1\nsecrets: inherit', 'calls'],
    ['calls one with a token of which nothing is written', 'uses: a/b/.github/workflows/c.yml@v1', 'calls'],
    ['calls one that can only read', 'uses: a/b/.github/workflows/c.yml@v1\npermissions: {}', undefined],
    ['calls a file that is read for itself', 'uses: ./.github/workflows/c.yml\nsecrets: inherit', undefined],
    ['reaches nothing', 'runs-on: x\npermissions: {}', undefined],
  ])('that %s', (_, job, how) => {
    expect(jobsOf(job).map((one) => one.how)).toEqual(how === undefined ? [] : [how])
  })

  it('is not there where its file was not read', () => {
    expect(withMap(FORBIDDEN)).toEqual([])
  })

  it('is named by its file and key, and by an environment that is written outright', () => {
    const [plain] = jobsOf('runs-on: x\nenvironment: production')
    const [computed] = jobsOf('runs-on: x\nenvironment: "${{ inputs.to }}"')
    expect(plain && [nameOf(plain), environmentOf(plain)]).toEqual(['w.yml › deploy', 'production'])
    expect(computed && environmentOf(computed)).toBeUndefined()
  })
})

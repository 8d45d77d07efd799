import { expect } from 'vitest'
import {
  callingWorkflow,
  defineScenario,
  deployWorkflow,
  scopesFrom,
  sinceDeployed,
  tokenScopesOf,
} from './scenario.ts'

const HANDED_ON = `    secrets:
      key: \${{ secrets.AWS_PROD_KEY }}
`
const CALLED =
  deployWorkflow(`      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
      - run: ./deploy
        env:
          KEY: \${{ secrets.key }}
`).replace('on: push', 'on: { workflow_call: { secrets: { key: { required: true } } } }')

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'The job stands in a workflow of another repository, which is public: what it may do is known, who reviewed that workflow is not.',
  world: {
    files: { '.github/workflows/deploy.yml': callingWorkflow('acme/ci/.github/workflows/ship.yml@main', HANDED_ON) },
    elsewhere: { 'acme/ci': { visibility: 'public', files: { '.github/workflows/ship.yml': CALLED } } },
    history: sinceDeployed({ commit: { by: 'mia' } }),
    run: { called: { repository: 'acme/ci', path: '.github/workflows/ship.yml', by: 'release' } },
  },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'unknown',
  reasons: ['workflow-defined-in-another-repository'],
  others: { 'token-permissions-are-declared': 'pass', 'credentials-are-short-lived': 'fail' },
  also: (played, { because }) => {
    expect(because).toBe('The job is defined in acme/ci, whose changes were not looked at.')
    expect(tokenScopesOf(played)).toEqual(scopesFrom('job of acme/ci/.github/workflows/ship.yml'))
    expect(played.record.conclusions.credentials.find(({ name }) => name === 'AWS_PROD_KEY')?.from).toEqual([
      'jobs.deploy.steps[1].env.KEY',
      'jobs.release.secrets.key in .github/workflows/deploy.yml, which calls it',
    ])
    expect(played.record.conclusions.packet.find(({ id }) => id === 'credential')?.state).toBe('declared')
  },
})

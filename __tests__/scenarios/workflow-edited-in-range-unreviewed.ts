import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

const WORKFLOW = '.github/workflows/release.yml'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'omar approved one change, and mia merged another, to a workflow, that nobody had approved.',
  world: {
    teams: { platform: { members: ['lena'] } },
    files: { '.github/CODEOWNERS': '/.github/ @acme/platform\n' },
    history: sinceDeployed(
      {
        pullRequest: {
          by: 'mia',
          steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'mia' }],
        },
      },
      { pullRequest: { by: 'mia', steps: [{ push: { files: { [WORKFLOW]: 'on: push\n' } } }, { merge: 'squash' }] } },
    ),
  },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'fail',
  reasons: ['nobody-approved', 'made-by-merging-it'],
  also: ({ record }) => {
    const finding = record.conclusions.findings.find(({ control }) => control === 'workflow-changes-were-reviewed')
    expect(finding?.range?.commits).toMatchObject([
      { sha: record.facts.run.status === 'observed' && record.facts.run.value.sha, pullRequests: [2] },
    ])
    expect(finding?.limits).toContain(
      '.github/workflows/deploy.yml is owned by @acme/platform; whether an owner approved was not asked.',
    )
  },
})

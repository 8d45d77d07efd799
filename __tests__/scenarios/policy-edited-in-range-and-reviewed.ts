import { defineScenario, sinceDeployed } from './scenario.ts'

const EDITED = 'version: 1\nenvironments: { production: { require: [policy-changes-were-reviewed] } }\n'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'omar approved a change to the policy in its final form, and the revision with it is deployed.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: { files: { '.github/delivery-evidence.yml': EDITED } } },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'rebase', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'policy-changes-were-reviewed',
  outcome: 'pass',
  reasons: ['approved', 'saw-the-final-revision'],
})

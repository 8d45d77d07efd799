import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells:
    'The second commit of an approved pull request took back what its first had brought. When both were deployed, mia went back to the first, which had never been deployed by itself.',
  world: {
    history: [
      ...sinceDeployed({
        pullRequest: {
          by: 'mia',
          steps: [
            { push: { name: 'half', files: { 'src/login.ts': '// lets everybody in' } } },
            { push: { files: { 'src/login.ts': null, 'src/shop.ts': '// what was to be seen' } } },
            { review: 'APPROVED', by: 'omar' },
            { merge: 'merge', by: 'mia' },
          ],
        },
      }),
      { deployment: { commit: 'main' } },
      { tag: 'v2', on: 'half' },
    ],
    run: { ref: 'refs/tags/v2', event: 'workflow_dispatch', actor: 'mia' },
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'unknown',
  reasons: ['goes-back-to-what-was-never-deployed'],
  others: { 'reviews-cover-the-final-revision': 'unknown', 'no-rule-was-bypassed': 'unknown' },
  also(_, { because }) {
    expect(because).toContain('never deployed here')
  },
})

import { expect } from 'vitest'
import { gapOf } from './play.ts'
import { defineScenario, sinceDeployed, textOf, WITH_STORED_KEY } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The policy names who answers for the stored key and how it is cut off, and who answers for the workflow.',
  world: { files: WITH_STORED_KEY, history: sinceDeployed({ commit: { by: 'mia' } }) },
  policy: `owners: { .github/workflows/deploy.yml: [{ id: 104, login: theo }] }
credentials:
  "AWS_*": { owners: [{ id: 103, login: lena }], revocation: lena deletes the user ci-deploy }`,
  claim: 'credentials-have-owners',
  outcome: 'pass',
  reasons: ['owner-named'],
  others: { 'human-owner-is-known': 'pass' },
  also: (played, { because }) => {
    const { record, files, summary } = played
    expect(because).toBe(
      'GITHUB_TOKEN, identity token of the job: theo (id 104), by the policy for the workflow; AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY: lena (id 103), by the policy.',
    )
    expect(textOf(played, 'human-owner')).toContain('Answering for it: theo (id 104)')
    expect(gapOf(record, 'owner-missing:AWS_SECRET_ACCESS_KEY')).toBeUndefined()
    for (const text of [files['evidence.html'], summary]) expect(text).toContain('lena deletes the user ci-deploy')
  },
})

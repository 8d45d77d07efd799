import { expect, test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

test('a bot let it through: fail', async () => {
  const world = {
    run: { approvals: [{ by: 'auto-approver[bot]' }] },
    environments: { production: { reviewers: ['auto-approver[bot]'] } },
  }
  const { record } = await expectOutcome({ world }, CLAIM, 'fail')
  const finding = record.conclusions.findings.find(({ control }) => control === CLAIM)
  expect(finding?.opinions).toMatchObject([{ counted: false, reason: 'not-a-user-account' }])
})

test('an account that the policy lists as a machine let it through: fail', async () => {
  const policy = `version: 1
machine-accounts: [4242]
environments:
  production:
    require: [${CLAIM}]
`
  const world = { people: { omar: { id: 4242 } }, files: { '.github/delivery-evidence.yml': policy } }
  const { record } = await expectOutcome({ world }, CLAIM, 'fail')
  expect(record.conclusions.verdict.policy).toBe('from-default-branch')
})

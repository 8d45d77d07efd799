import { expect, test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

test('mia approved what she started: fail', async () => {
  const world = {
    run: { actor: 'mia', approvals: [{ by: 'mia' }] },
    environments: { production: { reviewers: ['mia', 'omar'] } },
  }
  const { record } = await expectOutcome({ world }, CLAIM, 'fail')
  const finding = record.conclusions.findings.find(({ control }) => control === CLAIM)
  expect(finding?.opinions).toMatchObject([{ by: { login: 'mia' }, counted: false, reason: 'started-the-run' }])
})

test('who started it again counts as one who started it: fail', async () => {
  const world = { run: { actor: 'mia', triggeringActor: 'omar' } }
  await expectOutcome({ world }, CLAIM, 'fail')
})

test('a renamed account is still the same account: accounts are compared by id', async () => {
  const world = {
    people: { mia: { id: 77 }, mia2: { id: 77 } },
    run: { actor: 'mia', approvals: [{ by: 'mia2' }] },
    environments: { production: { reviewers: ['mia2'] } },
  }
  await expectOutcome({ world }, CLAIM, 'fail')
})

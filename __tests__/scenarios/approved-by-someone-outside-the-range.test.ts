import { expect, test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

test('omar approved what mia started: pass, and the word that counted is named', async () => {
  const { record, conclusion } = await expectOutcome({}, CLAIM, 'pass')
  const finding = record.conclusions.findings.find(({ control }) => control === CLAIM)
  expect(finding?.opinions).toMatchObject([{ by: { login: 'omar' }, counted: true, reason: 'independent' }])
  expect(conclusion).toBe('success')
})

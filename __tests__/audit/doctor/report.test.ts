import { expect, it } from 'vitest'
import { diagnose } from '../../../src/audit/doctor/diagnose.ts'
import { renderDiagnosis } from '../../../src/audit/doctor/report.ts'
import { ASKING, FORBIDDEN, settingsWith } from './some-settings.ts'

it('shows a finding with its claims and the permission that would see it, and counts', () => {
  const text = renderDiagnosis(diagnose(settingsWith({ retention: FORBIDDEN }), ASKING))
  expect(text).toContain('NOT SEEN  retention of artifacts and logs: ')
  expect(text).toContain('  claim: logs-are-retained-long-enough (')
  expect(text).toContain('  a token that would see it has: administration: read\n')
  expect(text).toContain('\n0 missing, 1 not seen, 0 to note.\n')
})

import { expect } from 'vitest'
import { defineScenario } from './scenario.ts'

const REASON = 'The shop <b>sells nothing</b> | since nine.'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells: 'Nobody approved; mia, whom the policy lists, broke the glass and said why. A follow-up is due.',
  world: { people: { mia: { id: 4711 } }, run: { actor: 'mia', approvals: [] } },
  with: { 'break-glass-reason': REASON },
  policy: 'break-glass: { people: [4711], follow-up-days: 3 }',
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  decision: 'allow',
  reasons: ['required-review-not-recorded'],
  also({ record, summary, main, files }) {
    const { verdict, gaps } = record.conclusions
    expect(verdict.brokenGlass).toMatchObject({ by: { id: 4711 }, reason: REASON })
    expect(gaps.find(({ code }) => code === 'follow-up-due')?.due).toBe(verdict.brokenGlass?.followUpDue)
    expect(summary).toContain('BROKEN GLASS')
    expect(files['evidence.html']).toContain('BROKEN GLASS')
    for (const shown of [summary, files['evidence.html']]) expect(shown).not.toContain('<b>sells')
    expect(main.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('BROKEN GLASS') }),
    )
  },
})

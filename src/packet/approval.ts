import { defineLink } from './define.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

/** An approval that does not count is no link: then what is known of it is told, and the link stays open. */
export const approval = defineLink({
  id: 'approval',
  facts: ['approvals', 'environment', 'environment-protection', 'workflow-run', 'run', 'deployment'],
  draw(_facts, findings) {
    const finding = findings.find(({ control }) => control === CLAIM)
    if (finding === undefined) return { state: 'unknown', text: 'The approval was not judged.' }
    return { state: finding.outcome === 'pass' ? 'verified' : 'unknown', text: finding.because }
  },
})

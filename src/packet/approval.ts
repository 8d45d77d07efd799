import { defineLink } from './define.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

/** Says what is known of the approval; whether it is good enough is the claim's business. */
export const approval = defineLink({
  id: 'approval',
  facts: ['approvals', 'environment', 'environment-protection', 'workflow-run', 'run', 'deployment'],
  draw(_facts, findings) {
    const finding = findings.find(({ control }) => control === CLAIM)
    if (finding === undefined || finding.outcome === 'unknown')
      return { state: 'unknown', text: finding?.because ?? 'The approval was not judged.' }
    return { state: 'verified', text: finding.because }
  },
})

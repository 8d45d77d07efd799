import { EvidenceError } from '../model/errors.ts'
import type { Unavailable } from '../model/fact.ts'
import { jsonDocument } from './cli/json.ts'
import { commanded } from './cli/request.ts'
import { defineOnlineCommand, EXIT } from './define.ts'
import { orderIn, usage } from './doctor/options.ts'

/** Looks at a repository's settings, and says what would be missing at audit time. */
export const doctor = defineOnlineCommand({
  id: 'doctor',
  summary: "Look at a repository's settings, and say what would be missing at audit time. Needs a network.",

  run: commanded(orderIn, usage, async (order, io) => {
    const github = await io.github(order.repository)
    // With them GitHub's parser is loaded, and `--help` needs none of it.
    const { lookAtSettings } = await import('./doctor/look.ts')
    const { diagnose } = await import('./doctor/diagnose.ts')
    const seen = await lookAtSettings(github, order.repository, order.policyPath)
    if (seen.status !== 'observed') throw unreadable(order.repository, seen)
    const diagnosis = diagnose(seen.value, order)
    const { renderDiagnosis } = await import('./doctor/report.ts')
    io.out(order.json ? jsonDocument(diagnosis) : renderDiagnosis(diagnosis))
    const { missing, 'not-seen': unseen } = diagnosis.counts
    return missing + unseen === 0 ? EXIT.ok : EXIT.refused
  }),
})

const unreadable = (repository: string, seen: Unavailable | { readonly status: 'absent' }): EvidenceError =>
  new EvidenceError(
    'INPUT',
    `${repository} can't be read (${seen.status === 'absent' ? 'there is no such repository' : seen.detail || seen.reason}).`,
    'Check the name, and that the token in GH_TOKEN or GITHUB_TOKEN may read this repository; a fine-grained one needs at least metadata: read.',
  )

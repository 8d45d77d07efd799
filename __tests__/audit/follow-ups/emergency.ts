import type { ReadRecord } from '../../../src/audit/cli/record-at.ts'
import { conclude } from '../../../src/conclude.ts'
import type { FollowUp } from '../../../src/policy/follow-up.ts'
import { digestOf } from '../../../src/record/canonical.ts'
import { policyText, someFacts, VALUES, type Values } from '../../fakes/some-facts.ts'
import { aRecord } from '../../fixtures/a-record.ts'

/** A policy of acme/shop, by which mia may break the glass, and these declare what was followed up. */
const policyWith = (followUps: readonly FollowUp[], more: object = {}) =>
  policyText(
    JSON.stringify({
      version: 1,
      extends: 'soc2',
      'break-glass': { people: [101], 'follow-up-days': 3 },
      'follow-ups': followUps,
      ...more,
    }),
  )

/** A record of facts with these values, sealed on a day on which all of them were seen. */
export function recordOf(path: string, values: Partial<Values>, sealed = '2026-03-02'): ReadRecord {
  const facts = JSON.parse(JSON.stringify(someFacts(values)).replaceAll('2026-03-02T09:30:00', `${sealed}T09:30:00`))
  const record = aRecord({ facts, conclusions: conclude(facts, null), sealedAt: `${sealed}T09:31:00.000Z` })
  return { path, digest: digestOf(record), record }
}

/** mia let her own change through on 2 March, unapproved; the follow-up is due by the 5th. */
export const emergency = (path = 'emergency', reason = 'The shop burns.'): ReadRecord =>
  recordOf(path, { approvals: [], 'break-glass': { reason }, 'policy-file': policyWith([]) })

/** A later, ordinary deployment, whose policy declares this. */
export const later = (
  followUps: readonly FollowUp[],
  day = '2026-03-04',
  { path = 'later', more = {}, run = {} }: { path?: string; more?: object; run?: Partial<Values['run']> } = {},
): ReadRecord => recordOf(path, { 'policy-file': policyWith(followUps, more), run: { ...VALUES.run, ...run } }, day)

/** That somebody reviewed it on the 3rd, who neither started the run nor had a part in the change. */
export const followUpOf = ({ digest }: Pick<ReadRecord, 'digest'>, changes: Partial<FollowUp> = {}): FollowUp => ({
  record: digest,
  reviewer: { id: 107, login: 'theo' },
  'reviewed-on': '2026-03-03',
  found: 'Nothing to take back.',
  ...changes,
})

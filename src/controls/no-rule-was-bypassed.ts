import type { ChangeSet } from '../model/change.ts'
import { known } from '../model/fact.ts'
import type { RuleBypasses } from '../model/rules.ts'
import { limitsOf } from '../review/branch.ts'
import { nothingNewIn } from '../review/claim.ts'
import { judgeMoves } from '../review/rule-suites.ts'
import { defineControl } from './define.ts'

export const noRuleWasBypassed = defineControl({
  id: 'no-rule-was-bypassed',
  title: 'Every push since the last deployment passed the rules of the branch',
  reads: ['change-set'],
  consults: ['rule-bypasses', 'earlier-record'],
  remedy:
    'Merge with the rules met instead of bypassing them, keep them in force all the time, and deploy at least once a month: GitHub forgets older rule suites.',
  judge({ 'change-set': changeSet }, _, { 'rule-bypasses': seen, 'earlier-record': record }) {
    if (changeSet === undefined)
      return { outcome: 'unknown', reasons: ['fact-absent'], because: 'Which commits came in is not told.' }
    const nothingNew = nothingNewIn({ changeSet, earlierRecord: known(record) })
    if (nothingNew !== undefined) return nothingNew
    if (seen.status !== 'observed')
      return {
        outcome: 'unknown',
        reasons: ['rule-suites-not-readable'],
        because: 'Could not be seen: rule-bypasses.',
        needs: seen.status === 'unavailable' ? seen.needs : [],
      }
    return { ...judgeMoves(seen.value), limits: limitsIn(changeSet.kind, seen.value) }
  },
})

const limitsIn = (kind: ChangeSet['kind'], seen: RuleBypasses): readonly string[] => [
  ...limitsOf(seen),
  ...(kind === 'first' ? ['Nothing was deployed here before, so only the push that brought the head was judged.'] : []),
  'A rule suite says that a push met the rules of its time, not which rules those were.',
]

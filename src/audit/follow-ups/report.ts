import { TOOL } from '../../model/identifiers.ts'
import { visible } from '../../reports/visible.ts'
import { jsonDocument } from '../cli/json.ts'
import type { PolicyFile } from '../cli/policy-at.ts'
import type { Missing } from '../verify/find.ts'
import type { Declared } from './declared.ts'
import type { Standing, State } from './judge.ts'
import { linesOf } from './lines.ts'

/** All that is said. */
export interface Report extends Standing {
  /** The day that it is judged by, in UTC. */
  readonly asOf: string
  readonly policy: PolicyFile | undefined
  readonly unreadable: readonly Missing[]
}

/** How the follow-ups stand, for people. */
export function renderText(report: Report): string {
  const { asOf, followUps, unmatched, unreadable } = report
  const { records, brokenGlass, answered, answeredLate, open, overdue } = countsOf(report)
  return [
    ...followUps.map((one) => `${linesOf(one).join('\n')}\n\n`),
    ...unreadable.map(({ path, why }) => `${visible(path)} ${visible(why)}.\n`),
    ...unmatched.map((digest) => `A follow-up is declared of ${digest}, and no broken glass here has that record.\n`),
    `${records} record${records === 1 ? '' : 's'}, ${brokenGlass} with broken glass: ${answered} answered, ${answeredLate} answered late, ${open} open, ${overdue} overdue; ${unreadable.length} unreadable.
As of ${asOf} (UTC). An answer is what a policy declares; nothing shows that the review took place.
Signatures were NOT checked, and anybody can write a record: \`${TOOL.name} verify\` checks them.
`,
  ].join('')
}

/** How the follow-ups stand, for programs. */
export const renderJson = (report: Report): string =>
  jsonDocument({
    asOf: report.asOf,
    signaturesChecked: false,
    policy: report.policy === undefined ? null : { path: report.policy.path, digest: report.policy.digest },
    counts: countsOf(report),
    followUps: report.followUps.map(({ answer, notCounted, ...one }) => ({
      ...one,
      answer: answer === null ? null : told(answer),
      notCounted: notCounted.map(({ declared, why }) => ({ ...told(declared), why })),
    })),
    unmatched: report.unmatched,
    unreadable: report.unreadable,
  })

const told = ({ followUp, from }: Declared) => ({ ...followUp, from })

function countsOf({ records, followUps, unreadable }: Report) {
  const count = (state: State) => followUps.filter((one) => one.state === state).length
  return {
    records,
    brokenGlass: followUps.length,
    answered: count('answered'),
    answeredLate: count('answered-late'),
    open: count('open'),
    overdue: count('overdue'),
    unreadable: unreadable.length,
  }
}

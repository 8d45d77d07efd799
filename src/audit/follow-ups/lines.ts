import { visible } from '../../reports/visible.ts'
import type { Declared, Origin } from './declared.ts'
import type { FollowedUp, State } from './judge.ts'

/** One broken glass and how its follow-up stands, for people. */
export function linesOf(one: FollowedUp): readonly string[] {
  const { by, reason, letThrough, followUpDue } = one.brokenGlass
  const where = one.environment === null ? '' : `, environment ${visible(one.environment)}`
  const claims = letThrough.map(({ claim, outcome }) => `${visible(claim)} (${outcome})`).join(', ')
  return [
    `${visible(one.record)}${where}`,
    row('broke it', `${visible(by.login)} (id ${by.id}): ${visible(reason)}`),
    row('let through', claims),
    row('record', `${one.digest}, sealed at ${one.sealedAt}`),
    row('due', followUpDue),
    row('follow-up', STATES[one.state]),
    ...(one.answer === null ? [] : answerLines(one.answer, one)),
    ...one.notCounted.flatMap(({ declared, why }) => [
      row('', `Does not count, because ${visible(why)}: ${declaredText(declared)}`),
      row('', originText(declared.from)),
    ]),
  ]
}

const row = (title: string, text: string): string => `  ${title.padEnd(13)}${text}`

const STATES: Readonly<Record<State, string>> = {
  answered: 'ANSWERED, as it is declared',
  'answered-late': 'ANSWERED LATE: the day that is declared is after the due day',
  open: 'OPEN: nothing is declared that counts, and it is not past due',
  overdue: 'OVERDUE: nothing is declared that counts',
}

function answerLines(answer: Declared, { brokenGlass, tiesComplete }: FollowedUp): readonly string[] {
  const { from } = answer
  const isSeenInTime = from.kind === 'record' && from.readAt.slice(0, 10) <= brokenGlass.followUpDue
  return [
    row('', declaredText(answer)),
    row('', originText(from)),
    ...(isSeenInTime ? [] : [row('', 'That it was declared by the due day is not shown.')]),
    ...(tiesComplete
      ? []
      : [row('', 'Not everybody who had a part in the deployment is known; the reviewer may be one.')]),
  ]
}

function declaredText({ followUp }: Declared): string {
  const { reviewer, 'reviewed-on': day, found } = followUp
  const who =
    reviewer.login === undefined ? `the account with the id ${reviewer.id}` : `${reviewer.login} (id ${reviewer.id})`
  return `${visible(who)} is said to have reviewed it on ${day}: ${visible(found)}`
}

function originText(from: Origin): string {
  if (from.kind === 'file')
    return `So says the file ${visible(from.policy)}; nothing shows that it is on the default branch.`
  const changes = from.policyChanges === null ? '' : `, where policy-changes-were-reviewed is ${from.policyChanges}`
  return `So says ${visible(from.policy)} on the default branch, read at ${from.readAt} for ${visible(from.record)} (${from.digest})${changes}.`
}

import { policyAt } from './cli/policy-at.ts'
import type { ReadRecord } from './cli/record-at.ts'
import { recordsAt } from './cli/records-at.ts'
import { commanded } from './cli/request.ts'
import { defineCommand, EXIT } from './define.ts'
import { standingOf } from './follow-ups/judge.ts'
import { orderIn, usage } from './follow-ups/options.ts'
import { renderJson, renderText } from './follow-ups/report.ts'

/** Says of broken glass whether it was followed up. */
export const followUps = defineCommand({
  id: 'follow-ups',
  summary: 'Say of every broken glass whether its follow-up is done, open or overdue.',

  run: commanded(orderIn, usage, async (order, io) => {
    const policy = order.policy === undefined ? undefined : await policyAt(order.policy, io.files)
    const read: ReadRecord[] = []
    const unreadable = await recordsAt(order.paths, io, (one) => read.push(one))
    const asOf = order.asOf ?? io.now().toISOString().slice(0, 10)
    const standing = standingOf(read, policy, asOf)
    const report = { ...standing, asOf, policy, unreadable }
    io.out(order.json ? renderJson(report) : renderText(report))
    if (read.length === 0) return EXIT.nothing
    const isOverdue = standing.followUps.some(({ state }) => state === 'overdue')
    return isOverdue || unreadable.length > 0 ? EXIT.refused : EXIT.ok
  }),
})

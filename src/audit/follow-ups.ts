import { policyAt } from './cli/policy-at.ts'
import { type ReadRecord, recordAt } from './cli/record-at.ts'
import { requestOf } from './cli/request.ts'
import { defineCommand, EXIT, type Io } from './define.ts'
import { standingOf } from './follow-ups/judge.ts'
import { type Order, orderIn, usage } from './follow-ups/options.ts'
import { renderJson, renderText } from './follow-ups/report.ts'
import { type Found, findEvidence, type Missing } from './verify/find.ts'
import { progressOf } from './verify/progress.ts'

/** Says of broken glass whether it was followed up. */
export const followUps = defineCommand({
  id: 'follow-ups',
  summary: 'Say of every broken glass whether its follow-up is done, open or overdue.',

  async run(args, io) {
    const order = requestOf(() => orderIn(args), usage, io)
    return typeof order === 'number' ? order : await carryOut(order, io)
  },
})

async function carryOut(order: Order, io: Io): Promise<number> {
  const policy = order.policy === undefined ? undefined : await policyAt(order.policy, io.files)
  const { found, missing } = await findEvidence(order.paths, io.files)
  const { read, unread } = await readAll(found, io)
  const asOf = order.asOf ?? io.now().toISOString().slice(0, 10)
  const standing = standingOf(read, policy, asOf)
  const report = { ...standing, asOf, policy, unreadable: [...missing, ...unread] }
  io.out(order.json ? renderJson(report) : renderText(report))
  if (read.length === 0) return EXIT.nothing
  const isOverdue = standing.followUps.some(({ state }) => state === 'overdue')
  return isOverdue || report.unreadable.length > 0 ? EXIT.refused : EXIT.ok
}

async function readAll(found: readonly Found[], io: Io) {
  const read: ReadRecord[] = []
  const unread: Missing[] = []
  const progress = progressOf(found.length, io)
  for (const place of found) {
    const one = await recordAt(place, io.files)
    if ('why' in one) unread.push(one)
    else read.push(one)
    progress.one()
  }
  progress.end()
  return { read, unread }
}

import { policyAt } from './cli/policy-at.ts'
import { recordAt } from './cli/record-at.ts'
import { requestOf } from './cli/request.ts'
import { defineCommand, EXIT, type Io } from './define.ts'
import { compare } from './replay/comparison.ts'
import { type Order, orderIn, usage } from './replay/options.ts'
import { type Replayed, renderJson, renderReplayed, renderWhole } from './replay/report.ts'
import { type Found, findEvidence, type Missing } from './verify/find.ts'
import { progressOf } from './verify/progress.ts'

/** Says what another policy would have decided of records. */
export const replay = defineCommand({
  id: 'replay',
  summary: 'Say what another policy would have decided, of any number of records.',

  async run(args, io) {
    const order = requestOf(() => orderIn(args), usage, io)
    return typeof order === 'number' ? order : await carryOut(order, io)
  },
})

async function carryOut(order: Order, io: Io): Promise<number> {
  const { path, digest, text } = await policyAt(order.policy, io.files)
  const { found, missing } = await findEvidence(order.paths, io.files)
  const { replayed, unread } = await replayAll(found, text, order, io)
  const whole = { policy: { path, digest }, replayed, unreadable: [...missing, ...unread] }
  io.out(order.json ? renderJson(whole) : renderWhole(whole))
  if (replayed.length === 0) return EXIT.nothing
  return whole.unreadable.length === 0 ? EXIT.ok : EXIT.refused
}

async function replayAll(found: readonly Found[], text: string, { json }: Order, io: Io) {
  const replayed: Replayed[] = []
  const unread: Missing[] = []
  const progress = progressOf(found.length, io)
  for (const place of found) {
    const read = await recordAt(place, io.files)
    if ('why' in read) unread.push(read)
    else {
      const one = { record: read.path, comparison: compare(read.record, text) }
      replayed.push(one)
      progress.end()
      if (!json) io.out(renderReplayed(one))
    }
    progress.one()
  }
  progress.end()
  return { replayed, unread }
}

import { policyAt } from './cli/policy-at.ts'
import { recordsAt } from './cli/records-at.ts'
import { commanded } from './cli/request.ts'
import { defineCommand, EXIT } from './define.ts'
import { compare } from './replay/comparison.ts'
import { orderIn, usage } from './replay/options.ts'
import { type Replayed, renderJson, renderReplayed, renderWhole } from './replay/report.ts'

/** Says what another policy would have decided of records. */
export const replay = defineCommand({
  id: 'replay',
  summary: 'Say what another policy would have decided, of any number of records.',

  run: commanded(orderIn, usage, async (order, io) => {
    const { path, digest, text } = await policyAt(order.policy, io.files)
    const replayed: Replayed[] = []
    const unreadable = await recordsAt(order.paths, io, (read, clear) => {
      const one = { record: read.path, comparison: compare(read.record, text) }
      replayed.push(one)
      clear()
      if (!order.json) io.out(renderReplayed(one))
    })
    const whole = { policy: { path, digest }, replayed, unreadable }
    io.out(order.json ? renderJson(whole) : renderWhole(whole))
    if (replayed.length === 0) return EXIT.nothing
    return unreadable.length === 0 ? EXIT.ok : EXIT.refused
  }),
})

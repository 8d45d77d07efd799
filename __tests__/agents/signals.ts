import type { Agent, Signal } from '../../src/agents/define.ts'
import { agents } from '../../src/agents/index.ts'
import { tracesInCommit } from '../../src/agents/reading/commit.ts'
import { hitsOf } from '../../src/agents/reading/trace.ts'
import { nameOf } from '../../src/agents/signals/match.ts'
import type { Trace } from '../../src/model/change.ts'

export const known: readonly Agent[] = agents

/** Every signal with whose it is. */
export const all = known.flatMap((agent) =>
  agent.signals.map((signal) => ({ title: `${agent.id}: ${nameOf(signal)}`, agent, signal })),
)

/** Every signal of a kind, with whose it is. */
export const on = <K extends Signal['on']>(kind: K) =>
  all.flatMap((one) => {
    const isKind = (signal: Signal): signal is Extract<Signal, { on: K }> => signal.on === kind
    return isKind(one.signal) ? [{ ...one, signal: one.signal }] : []
  })

/** What is kept of mia's commit with that message and, if told, another author's address. */
export const inMessage = (message: string, email = 'mia@example.com') =>
  tracesInCommit(
    {
      message,
      author: { name: 'mia', email },
      committer: { name: 'mia', email: 'mia@example.com' },
      authoredAt: '2026-09-01T00:00:00Z',
    },
    known,
  )

export const hitsIn = (traces: readonly Trace[]) => traces.flatMap((trace) => hitsOf(trace, known))

/** The products that traces tell of. */
export const agentsIn = (traces: readonly Trace[]) => [...new Set(hitsIn(traces).map(({ agent }) => agent.id))]

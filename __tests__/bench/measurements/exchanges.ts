import { longestChain } from '../exchanges.ts'
import { defineMeasurement } from '../measurement.ts'
import { runWholeAction } from '../whole-action.ts'

/** Long against what is computed between two exchanges, so that only what waits for an answer begins after it. */
const LATENCY_MS = 250

export const exchanges = defineMeasurement({
  how:
    `seen by the services, with ${LATENCY_MS} ms added to every answer; the chain is the most exchanges of which each began ` +
    'after the one before had ended, which is never less than those that depend on each other',
  rounds: 3,
  figures: {
    requests: { title: 'requests', unit: '' },
    chain: { title: 'longest chain of dependent exchanges', unit: '', aim: 12 },
  },
  async take() {
    const { exchanges } = await runWholeAction(LATENCY_MS)
    return { requests: exchanges.length, chain: longestChain(exchanges) }
  },
})

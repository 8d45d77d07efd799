import { rangeOf, rangeWithBaseMerges } from '../../fakes/range-of.ts'
import type { Moment } from '../../fakes/world/description.ts'
import { longestChain } from '../exchanges.ts'
import { defineMeasurement, type Figure } from '../measurement.ts'
import { runWholeAction } from '../whole-action.ts'

const LATENCY_MS = 50

/** So that the step fails where not every commit and pull request was read and found good. */
export const POLICY = `version: 1
environments:
  '*':
    require:
      - every-commit-came-through-a-pull-request
      - every-change-was-reviewed-by-an-independent-human
      - reviews-cover-the-final-revision
`

/** What a range should come to, where that was decided. */
export type Aims = Readonly<Partial<Record<'requests' | 'wall', number>>>

/** The whole action for so many commits since the last deployment, two pull requests for five of them. */
export const rangeMeasurement = (commits: number, rounds: number, aims: Aims = {}) =>
  measurementOf(rangeOf(commits), commits === 1 ? '1 commit' : `${commits} commits`, rounds, aims)

/** The same, with the base merged into one of five pull requests after its approval. */
export const rangeWithBaseMergesMeasurement = (commits: number, rounds: number, aims: Aims = {}) =>
  measurementOf(rangeWithBaseMerges(commits), `${commits} commits with base merges`, rounds, aims)

function measurementOf(history: readonly Moment[], title: string, rounds: number, aims: Aims) {
  const figure = (what: string, unit: Figure['unit'], aim?: number): Figure => ({
    title: `${title}: ${what}`,
    unit,
    ...(aim !== undefined && { aim }),
  })
  return defineMeasurement({
    how:
      `${title} to judge, every one of which must pass; with ${LATENCY_MS} ms added to every answer; requests of the ` +
      'whole action, signing and delivery included; what is computed between answers can lengthen the chain',
    rounds,
    figures: {
      requests: figure('requests', '', aims.requests),
      chain: figure('longest chain of exchanges', ''),
      wall: figure('wall', 'ms', aims.wall),
      peak: figure('peak memory', 'MB'),
    },
    async take() {
      const world = { history, files: { '.github/delivery-evidence.yml': POLICY } }
      const { wallMs, peakMb, exchanges } = await runWholeAction(LATENCY_MS, world)
      return { requests: exchanges.length, chain: longestChain(exchanges), wall: wallMs, peak: peakMb }
    },
  })
}

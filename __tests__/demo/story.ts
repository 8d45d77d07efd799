import type { Verdict } from '../../src/model/conclusions.ts'
import type { Story } from '../scenarios/play.ts'

/** A story that the demo plays. It is a scenario's story as well: tests can play it, and hold it to the same end. */
export interface DemoStory extends Pick<Story, 'world' | 'with' | 'trouble'> {
  /** What happens in it, in one sentence. */
  readonly sentence: string
  /** Who is in it and how the job is laid out, in a second one. */
  readonly scene: string
  readonly expected: Ending
}

/** How a story ends. */
export interface Ending {
  readonly decision: Verdict['decision']
  /** What stands in the way: claims, or `policy`. */
  readonly blockedBy: readonly string[]
  /** Whether the job's deploy step ran. */
  readonly deployed: boolean
  /** How our step ends. */
  readonly step: 'success' | 'failure'
  /** Whether the run's artifacts hold the record. */
  readonly delivered: boolean
}

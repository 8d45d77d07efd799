import type { FactId } from '../facts/index.ts'
import type { Answer, CapabilityId } from '../model/capability.ts'
import type { JobSeen } from './job-seen.ts'

/** An answer, and the sentence that says why. */
export interface Told {
  readonly answer: Answer
  readonly because: string
}

export const yes = (because: string): Told => ({ answer: 'yes', because })
export const no = (because: string): Told => ({ answer: 'no', because })
export const unknown = (because: string): Told => ({ answer: 'unknown', because })

/** One of the five capabilities. */
export interface CapabilityDefinition {
  readonly id: CapabilityId
  /** The facts that tell whether the job could: where one was not seen, the answer is never no. */
  readonly couldFrom: readonly FactId[]
  /** The facts that tell, beside those, whether it did. */
  readonly didFrom: readonly FactId[]
  /** The facts that tell what stands in the way of one that could. */
  readonly limitedBy?: readonly FactId[]
  could(job: JobSeen): Told
  /** Not asked where the job could not; undefined: what was seen does not tell. */
  did(job: JobSeen): Told | undefined
}

export const defineCapability = (capability: CapabilityDefinition): CapabilityDefinition => capability

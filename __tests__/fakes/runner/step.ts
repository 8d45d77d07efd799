import type { Annotation } from './commands.ts'

interface AnyStep {
  readonly id?: string
  /** Its `if`. */
  readonly if?: string
  readonly continueOnError?: boolean
}

/** A step with `uses:` of a JavaScript action in a folder. */
export interface ActionStep extends AnyStep {
  readonly uses: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMinutes?: number
}

/** A step with `run:`, executed by bash as GitHub does. */
export interface ShellStep extends AnyStep {
  readonly run: string
  readonly env?: Readonly<Record<string, string>>
}

/** A step of which only the end matters. */
export interface PlayedStep extends AnyStep {
  readonly outcome: 'success' | 'failure' | 'cancelled'
  readonly outputs?: Readonly<Record<string, string>>
}

export type Step = ActionStep | ShellStep | PlayedStep

export type Outcome = 'success' | 'failure' | 'cancelled' | 'skipped'

/** How one stage (main or post) of one step went. */
export interface StageResult {
  /** Before `continue-on-error`. */
  readonly outcome: Outcome
  /** After `continue-on-error`. */
  readonly conclusion: Outcome
  /** Undefined when nothing was started, or when it was killed. */
  readonly exitCode: number | undefined
  /** As shown on GitHub: masked, commands taken out. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  /** The step summary, masked. */
  readonly summary: string
  /** What it asked to mask. */
  readonly masks: readonly string[]
  /** What it left for its later stages. */
  readonly state: Readonly<Record<string, string>>
  /** The environment its process was given. */
  readonly env: Readonly<Record<string, string>>
  readonly wallMs: number
}

/** The result of a stage that was not run. */
export function untouched(outcome: Outcome, conclusion: Outcome = outcome): StageResult {
  const nothing = { log: '', outputs: {}, annotations: [], summary: '', masks: [], state: {}, env: {}, wallMs: 0 }
  return { ...nothing, outcome, conclusion, exitCode: undefined }
}

import type { Seen, Unavailable } from '../../model/fact.ts'
import type { ClaimId } from '../../policy/presets/preset.ts'

/** How much a finding matters, worst first. What was not seen is not fine; a note asks for nothing. */
export const STATES = ['missing', 'not-seen', 'note'] as const
export type State = (typeof STATES)[number]

/** What to write, and where. */
export interface Addition {
  readonly where: string
  readonly lines: readonly string[]
}

/** One thing that an audit would ask for in vain, or that could not be looked at. */
export interface Finding {
  readonly code: string
  readonly state: State
  /** The environment, the job or the setting that it is about. */
  readonly about: string
  /** What is not there, in one sentence. */
  readonly what: string
  /** Why that matters when somebody asks later. */
  readonly why: string
  /** The claims that won't hold, or won't be known to. */
  readonly claims: readonly ClaimId[]
  readonly add: Addition | null
  /** Permissions of a token that would see it. */
  readonly needs: readonly string[]
}

/** What of a finding is not there in every one. */
type Told = Omit<Finding, 'state' | 'add' | 'needs'> & Partial<Pick<Finding, 'add' | 'needs'>>

const finding = (state: State, told: Told): Finding => ({ add: null, needs: [], ...told, state })

export const missing = (told: Told): Finding => finding('missing', told)
export const note = (told: Told): Finding => finding('note', told)
export const notSeen = (told: Told): Finding => finding('not-seen', told)

/** The finding that something was not seen, where it was not. */
export function refused(seen: Seen<unknown>, subject: string, told: Omit<Told, 'what'>): readonly Finding[] {
  if (seen.status === 'observed') return []
  const refusal = seen.status === 'unavailable' ? seen : NOTHING
  return [notSeen({ ...told, what: `${subject} could not be seen (${inWords(refusal)}).`, needs: refusal.needs })]
}

const NOTHING = { reason: 'not-found', detail: '', needs: [] } as const

/** Why GitHub did not tell. */
export const inWords = ({ reason, detail }: Pick<Unavailable, 'reason' | 'detail'>): string =>
  detail === '' ? reason.replaceAll('-', ' ') : detail.replace(/\.$/, '')

/** Worst first; what is alike stays in its order. */
export const byState = (findings: readonly Finding[]): readonly Finding[] =>
  STATES.flatMap((state) => findings.filter((one) => one.state === state))

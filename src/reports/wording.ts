import type { AskAnswer } from '../model/ask.ts'
import type { Answer, Cover } from '../model/capability.ts'
import type { Opinion, OpinionReason, Outcome, Verdict } from '../model/conclusions.ts'
import type { Receipt } from '../model/delivery.ts'
import type { Assurance, Reason } from '../model/fact.ts'
import { known } from '../model/fact.ts'
import type { FindingReason } from '../model/finding-reason.ts'
import type { LinkState } from '../model/link.ts'
import type { Gate } from '../model/options.ts'
import type { EvidenceRecord } from '../record/schema.ts'

/** A state or an answer for people: a mark to find it by, and the word that says it. */
export interface Word {
  readonly mark: string
  readonly word: string
}

/** How well the evidence carries a link. */
export const STATE_WORDS: Readonly<Record<LinkState, Word>> = {
  verified: { mark: '✔', word: 'verified' },
  declared: { mark: '✎', word: 'declared' },
  inferred: { mark: '≈', word: 'inferred' },
  'not-applicable': { mark: '–', word: 'not applicable' },
  unknown: { mark: '?', word: 'unknown' },
  contradictory: { mark: '✖', word: 'contradictory' },
}

/** The answer to a claim. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, Word>> = {
  pass: { mark: '✔', word: 'holds' },
  fail: { mark: '✖', word: 'does not hold' },
  unknown: { mark: '?', word: 'could not be told' },
  'not-applicable': { mark: '–', word: 'does not apply' },
}

/** Whether the job could do something, or did. */
export const ANSWER_WORDS: Readonly<Record<Answer, Word>> = {
  yes: { mark: '●', word: 'yes' },
  no: { mark: '○', word: 'no' },
  unknown: { mark: '?', word: 'unknown' },
}

/** Whether an approval covers what was done. */
export const COVER_WORDS: Readonly<Record<Cover, Word>> = {
  covered: { mark: '✔', word: 'covered' },
  'not-covered': { mark: '✖', word: 'not covered' },
  unknown: { mark: '?', word: 'unknown' },
  'not-needed': { mark: '–', word: 'not needed' },
}

/** How far the record answers an ask. */
export const ASK_WORDS: Readonly<Record<AskAnswer, Word>> = {
  answered: { mark: '✔', word: 'answered' },
  partly: { mark: '≈', word: 'partly answered' },
  'not-answered': { mark: '✖', word: 'not answered' },
}

/** How far a value can be trusted. */
export const ASSURANCE_WORDS: Readonly<Record<Assurance, string>> = {
  signed: 'signed by its issuer',
  api: "GitHub's answer",
  runner: 'said by the runner',
  declared: 'declared by somebody',
}

/** Why something could not be seen. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  unauthorized: 'the token was not accepted',
  forbidden: 'the token may not see it',
  'not-found': 'not there, or hidden from this token',
  'rate-limited': 'GitHub was asked too often',
  'server-error': 'GitHub had trouble of its own',
  'too-much-at-once': 'more than GitHub answers at once',
  timeout: 'no answer came in time',
  unreachable: 'GitHub could not be reached',
  malformed: 'the answer could not be read',
  unsupported: 'not offered here',
  untrusted: 'it did not stand up to checking',
  'needs-another-fact': 'something it is read from could not be seen',
}

/** Why somebody's word counted, or did not. */
const OPINION_WORDS: Readonly<Record<OpinionReason, string>> = {
  independent: 'an independent human',
  'rejected-it': 'rejected it',
  'still-pending': 'has not decided yet',
  'account-is-gone': 'the account no longer exists',
  'not-a-user-account': 'not a person’s account',
  'listed-as-machine-account': 'listed as a machine account',
  'started-the-run': 'started the run',
  'had-a-part-in-the-change': 'had a part in the change',
  'for-another-environment': 'was about another environment',
}

/** Whose word it was, whether it counted, and why. */
export const opinionText = ({ by, counted, reason }: Opinion): string =>
  `${by?.login ?? 'an account that is gone'}: ${counted ? 'counted' : 'not counted'} (${OPINION_WORDS[reason]})`

/** Why a claim came out as it did: the codes, in the words that they are made of. */
export const reasonsText = (reasons: readonly FindingReason[]): string =>
  `Why: ${reasons.map((reason) => reason.replaceAll('-', ' ')).join(', ')}`

const POLICY_WORDS: Readonly<Record<Verdict['policy'], string>> = {
  'from-default-branch': 'the policy file on the default branch',
  'built-in': 'the built-in policy, as the repository has no policy file',
  missing: 'no policy: the policy file that was asked for is not there',
  unreadable: 'no policy: the policy file could not be read',
  invalid: 'no policy: the policy file is not valid',
}

/** What a destination did with the evidence. */
export const RECEIPT_WORDS: Readonly<Record<Receipt['status'], Word>> = {
  taken: { mark: '✔', word: 'took it' },
  forbidden: { mark: '✖', word: 'refused: a permission is missing' },
  skipped: { mark: '–', word: 'not used' },
  failed: { mark: '✖', word: 'failed' },
}

const claims = (count: number): string => (count === 1 ? '1 required claim' : `${count} required claims`)

/** The verdict in one sentence. */
export function verdictSentence({ decision, required, blockedBy, exceptions, brokenGlass }: Verdict): string {
  if (brokenGlass !== null)
    return `Allowed by breaking the glass: ${brokenGlass.letThrough.length} of ${claims(required.length)} did not hold.`
  if (decision === 'allow')
    return exceptions.length > 0
      ? `Allowed with exceptions: nothing else stands against ${claims(required.length)}.`
      : `Allowed: nothing stands against ${claims(required.length)}.`
  if (blockedBy.some(({ claim }) => claim === 'policy')) return 'Denied: there is no policy that could be applied.'
  return `Denied: ${blockedBy.length} of ${claims(required.length)} could not be shown to hold.`
}

/** Which policy judged, and by which of its rules. */
export function policySentence({ conclusions: { verdict }, facts }: EvidenceRecord): string {
  const path = verdict.policy === 'built-in' ? undefined : known(facts['policy-file'])?.path
  const where = path === undefined ? '' : ` (${path})`
  const rule = verdict.rule === null ? '' : `, rule ${verdict.rule}`
  const preset = verdict.preset === null ? '' : `, preset ${verdict.preset}`
  return `Judged by ${POLICY_WORDS[verdict.policy]}${where}${rule}${preset}.`
}

/** What a verdict does to the step. */
export function gateSentence(gate: Gate, { decision, policy }: Verdict): string {
  if (policy === 'missing' || policy === 'invalid') return 'The step fails whatever the gate: mend the policy first.'
  if (decision === 'allow') return `The gate is ${gate}, and this verdict holds nothing back.`
  const effects: Readonly<Record<Gate, string>> = {
    enforce: 'The gate is enforce: the step fails.',
    warn: 'The gate is warn: the step goes on, and this is a warning.',
    off: 'The gate is off: the step goes on, and the verdict is only recorded.',
  }
  return effects[gate]
}

/** A time in UTC for people. */
export const timeText = (time: string): string => time.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC')

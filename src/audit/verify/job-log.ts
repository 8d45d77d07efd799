import { tokenOf } from '../../credentials/of-job.ts'
import { known } from '../../model/fact.ts'
import { type Level, scopesTold } from '../../model/token-scopes.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import { type Check, notChecked, passed, refuse } from './check.ts'

/**
 * Compares what the record says of the job's token with what the runner wrote of it at the start of the job's log. Nobody signed the
 * log, and nothing ties it to the job but that whoever asks has downloaded it: so it can only contradict or agree.
 */
export function checkJobLog(log: string, record: EvidenceRecord | undefined): Check {
  if (record === undefined) return notChecked('job-log', 'There is no valid record to compare it with.')
  const granted = grantedIn(log)
  if (granted === undefined)
    return refuse('job-log', 'job-log-silent', 'The log does not begin with what the runner tells of the token.')
  const { recorded, basis } = tokenIn(record, granted)
  if (recorded === undefined)
    return notChecked('job-log', `The record does not know what the token may do. In the log: ${inWords(granted)}.`)
  return recorded.differences.length > 0
    ? refuse(
        'job-log',
        'job-log-contradicts',
        `The log contradicts what ${basis} of: ${recorded.differences.join(', ')}.`,
      )
    : passed('job-log', `The log, which nobody signed, agrees with what ${basis}: ${inWords(granted)}.`)
}

type Granted = Readonly<Record<string, Level>>

/** What the runner was told, where the record has that; else what the files declare. */
function tokenIn({ facts, sealedAt }: EvidenceRecord, granted: Granted) {
  const told = known(facts['token-permissions'])?.granted ?? null
  if (told !== null)
    return { recorded: { differences: unlike(told, granted) }, basis: 'the runner was told while the job ran' }
  const identityTokenOffered = granted['id-token'] === 'write'
  const { basis, differences } = tokenOf(known(facts.workflow), {
    ...facts,
    'token-permissions': {
      status: 'observed',
      value: { granted, notRead: null, identityTokenOffered },
      source: { assurance: 'runner', from: 'the log of the job' },
      observedAt: sealedAt,
    },
  })
  return { recorded: basis === 'declared' ? { differences } : undefined, basis: 'the workflow declares' }
}

const unlike = (one: Granted, other: Granted): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((scope) => (one[scope] ?? 'none') !== (other[scope] ?? 'none'))
    .sort()

const inWords = (granted: Granted): string =>
  Object.entries(granted)
    .map(([scope, level]) => `${scope}: ${level}`)
    .join(', ') || 'nothing'

/** The runner writes this before it prepares anything that others wrote; what comes later in a log can be anybody's. */
const END_OF_OWN = 'Prepare workflow directory'
const GROUP = '##[group]GITHUB_TOKEN Permissions'
const END_OF_GROUP = '##[endgroup]'

/** https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs */
function grantedIn(log: string): Granted | undefined {
  const all = log.split(/\r?\n/, MOST_LINES).map((line) => line.replace(TIMESTAMP, ''))
  const ended = all.indexOf(END_OF_OWN)
  if (ended < 0) return undefined
  const own = all.slice(0, ended)
  const [begin, another] = own.flatMap((line, index) => (line === GROUP ? [index] : []))
  const end = own.indexOf(END_OF_GROUP, begin)
  if (begin === undefined || another !== undefined || end < 0) return undefined
  return scopesTold(own.slice(begin + 1, end).map((line) => line.split(': ')))
}

const TIMESTAMP = /^\uFEFF?\d{4}-\d\d-\d\dT[\d:.]+Z /
/** What the runner writes of itself takes some thirty. */
const MOST_LINES = 500

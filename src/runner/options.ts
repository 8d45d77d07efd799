import { EvidenceError } from '../model/errors.ts'
import { GATES, JOB_STATUSES, type Options, SEALS, SIGNER_CHOICES } from '../model/options.ts'
import { Secret } from '../model/secret.ts'
import type { InputName } from './inputs.ts'
import { readPaths, readSubjects } from './subject-lines.ts'
import { isToken } from './token.ts'

/** Reads the text of an input; empty when it is not given. */
export type ReadInput = (name: InputName) => string

/** Turns the inputs into options. The first one that is wrong is an error that says what to write instead. */
export function readOptions(read: ReadInput): Options {
  const key = read('signing-key')
  const options: Options = {
    token: token(read, 'github-token', 'Leave it out, so that it is the token of the job.'),
    administrationToken: read('administration-token')
      ? token(read, 'administration-token', 'Give it as the earlier step put it out, or leave it out.')
      : undefined,
    environment: read('environment') || undefined,
    policy: policyPath(read('policy')),
    breakGlassReason: reason(read('break-glass-reason')),
    incident: reference(read('incident')),
    gate: word(read, 'gate', GATES),
    seal: word(read, 'seal', SEALS),
    signer: word(read, 'signer', SIGNER_CHOICES),
    signingKey: key === '' ? undefined : new Secret(key),
    sigstoreInstance: read('sigstore-instance') || undefined,
    trustedRoot: read('trusted-root') || undefined,
    retentionDays: wholeNumber(read, 'retention-days', 1),
    subjects: readSubjects(read('subjects'), refuseSubject),
    validation: readPaths(read('validation'), refuseValidation),
    job: {
      status: word(read, 'job-status', JOB_STATUSES),
      checkRunId: wholeNumber(read, 'check-run-id', 1),
      matrixIndex: wholeNumber(read, 'job-index', 0),
      workflowRef: read('job-workflow-ref') || undefined,
      workflowSha: read('job-workflow-sha') || undefined,
    },
  }
  if (options.gate === 'enforce' && options.signer === 'none')
    throw wrong(
      'signer',
      '"none" can never satisfy `gate: enforce`, which needs a signed record',
      'Write auto, or gate: warn.',
    )
  return options
}

function token(read: ReadInput, name: InputName, remedy: string): Secret {
  const given = read(name)
  if (isToken(given)) return new Secret(given)
  const what = given === '' ? 'it is empty' : 'it holds spaces, line breaks or other characters that no token has'
  throw wrong(name, what, remedy)
}

function word<const W extends string>(read: ReadInput, name: InputName, words: readonly W[]): W {
  const given = read(name)
  const found = words.find((candidate) => candidate === given)
  if (found !== undefined) return found
  throw wrong(name, `"${given}" is not one of its words`, `Write one of: ${words.join(', ')}.`)
}

function wholeNumber(read: ReadInput, name: InputName, least: number): number | undefined {
  const given = read(name)
  if (given === '') return undefined
  const number = Number(given)
  if (/^\d+$/.test(given) && Number.isSafeInteger(number) && number >= least) return number
  throw wrong(
    name,
    `"${given}" is not a whole number from ${least}`,
    `Write a whole number from ${least}, or leave it out.`,
  )
}

/** Characters of the longest reason. */
const LONGEST_REASON = 1000

function reason(given: string): string | undefined {
  if (given === '') return undefined
  if (given.length <= LONGEST_REASON && /\p{L}/u.test(given)) return given.toWellFormed()
  throw wrong(
    'break-glass-reason',
    `it has more than ${LONGEST_REASON} characters or no letter`,
    'Write in a sentence or two why this cannot wait, or leave it out.',
  )
}

/** A short name of something elsewhere, in characters that are text and nothing else wherever it is shown. */
function reference(given: string): string | undefined {
  if (given === '') return undefined
  if (/^[A-Za-z0-9][A-Za-z0-9._#/:-]{0,99}$/.test(given)) return given
  throw wrong(
    'incident',
    'it is no reference of 100 characters at the most',
    'Write letters, digits and any of . _ # / : - alone, such as INC-1204, or leave it out.',
  )
}

/** A path inside the repository; it is only ever sent to GitHub's API, and must not climb out of it. */
function policyPath(given: string): string | undefined {
  if (given === '') return undefined
  const path = given.replace(/^\.\//, '')
  const odd = path.split('/').some((segment) => ['', '.', '..'].includes(segment))
  if (!odd && !/[\\\p{Cc}]/u.test(path)) return path
  throw wrong(
    'policy',
    `"${given}" is not the path of a file inside the repository`,
    'Write a path such as .github/delivery-evidence.yml.',
  )
}

function refuseSubject(line: string): never {
  throw wrong(
    'subjects',
    `"${line}" is neither a path nor a name with a SHA-256 digest`,
    'Write one a line: a path, or name@sha256: and 64 lower-case hex digits.',
  )
}

function refuseValidation(line: string): never {
  throw wrong(
    'validation',
    `"${line}" is not the path of a file`,
    'Write one path a line; the digest is taken when the record is made.',
  )
}

const wrong = (name: InputName, what: string, remedy: string) =>
  new EvidenceError('INPUT', `Input ${name}: ${what}.`, remedy)

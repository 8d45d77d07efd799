import { known } from '../../model/fact.ts'
import type { CertificateIdentity, SignedBy } from '../../model/verification.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import { otherRun, type Run } from './certified-run.ts'
import { type Check, passed, refuse } from './check.ts'
import { isOfGitHubCom } from './issuer.ts'

/** What the auditor expects of whoever signed; undefined: nothing in particular. */
export interface Expectations {
  /** owner/name */
  readonly repository: string | undefined
  /** The exact subject alternative name. */
  readonly certificateIdentity: string | undefined
  /** The exact issuer; undefined: that of github.com. */
  readonly certificateOidcIssuer: string | undefined
}

/**
 * Checks that the record was signed in the run that it is about: another run's good signature proves nothing of this one. No
 * certificate names a job, so more than the run and the workflow file of the job is not said.
 */
export function checkIdentity(by: SignedBy, record: EvidenceRecord, expected: Expectations): Check {
  const run = known(record.facts.run)
  if (run === undefined) return refuse('identity', 'run-not-recorded', 'The record does not say which run it is about.')
  if (expected.repository !== undefined && expected.repository.toLowerCase() !== run.repository.toLowerCase())
    return refuse(
      'identity',
      'unexpected-repository',
      `The record is of a deployment of ${run.repository}, not of ${expected.repository}.`,
    )
  return by.signer === 'key'
    ? checkHolder(by.hint, run, expected)
    : checkCertificate(by.identity, record, run, expected)
}

function checkHolder(hint: string, run: Run, { certificateIdentity, certificateOidcIssuer }: Expectations): Check {
  if (certificateIdentity !== undefined || certificateOidcIssuer !== undefined)
    return refuse(
      'identity',
      'no-certificate',
      'The record is signed with a key, and a key has no certificate identity.',
    )
  return passed(
    'identity',
    `Signed by the holder of key ${hint}. A key names no job: that this is of run ${run.id} of ${run.repository} is the record's own word.`,
  )
}

function checkCertificate(
  identity: CertificateIdentity,
  record: EvidenceRecord,
  run: Run,
  expected: Expectations,
): Check {
  const refusal = checkIssuer(identity, expected) ?? checkName(identity, expected) ?? otherRun(identity, record, run)
  if (refusal !== undefined) return refusal
  const { runInvocationUri, buildSignerUri, subjectAlternativeName, runnerEnvironment } = identity
  const workflow = buildSignerUri ?? subjectAlternativeName
  const runner = runnerEnvironment === undefined ? '' : `, on a ${runnerEnvironment} runner`
  return passed(
    'identity',
    `Signed by a job of the run it is about (${runInvocationUri} at ${run.sha}), defined in ${workflow}${runner}.`,
  )
}

function checkIssuer({ issuer = 'nobody' }: CertificateIdentity, expected: Expectations): Check | undefined {
  const wanted = expected.certificateOidcIssuer
  if (wanted === undefined ? isOfGitHubCom(issuer) : issuer === wanted) return undefined
  return refuse(
    'identity',
    'wrong-issuer',
    wanted === undefined
      ? `The signer's identity was issued by ${issuer}, which does not speak for jobs on github.com. The issuer of another server is named with --certificate-oidc-issuer.`
      : `The signer's identity was issued by ${issuer}, not by ${wanted}.`,
  )
}

function checkName({ subjectAlternativeName: name }: CertificateIdentity, expected: Expectations): Check | undefined {
  const wanted = expected.certificateIdentity
  if (wanted === undefined || name === wanted) return undefined
  return refuse('identity', 'wrong-certificate-identity', `The signer is ${name ?? 'nobody'}, not ${wanted}.`)
}

import { known } from '../../model/fact.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import type { CertificateIdentity } from '../../signers/certificate.ts'
import type { SignedBy } from '../../signers/verification.ts'
import { type Check, passed, refuse } from './check.ts'

/** What the auditor expects of whoever signed; undefined: nothing in particular. */
export interface Expectations {
  /** owner/name */
  readonly repository: string | undefined
  /** The exact subject alternative name. */
  readonly certificateIdentity: string | undefined
  /** The exact issuer; undefined: GitHub's. */
  readonly certificateOidcIssuer: string | undefined
}

type Run = Extract<EvidenceRecord['facts']['run'], { status: 'observed' }>['value']

/**
 * Who issues tokens to the jobs of github.com, of an enterprise with an issuer of its own there, and of ghe.com.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const ISSUERS = [
  /^https:\/\/token\.actions\.githubusercontent\.com(\/[A-Za-z0-9-]+)?$/,
  /^https:\/\/token\.actions\.[A-Za-z0-9-]+\.ghe\.com$/,
]

/** Checks that the record was signed by the very job it is about: another job's good signature proves nothing of this one. */
export function checkIdentity(by: SignedBy, record: EvidenceRecord, expected: Expectations): Check {
  const run = known(record.facts.run)
  if (run === undefined) return refuse('identity', 'run-not-recorded', 'The record does not say which run it is about.')
  if (expected.repository !== undefined && expected.repository.toLowerCase() !== run.repository.toLowerCase())
    return refuse(
      'identity',
      'unexpected-repository',
      `The record is of a deployment of ${run.repository}, not of ${expected.repository}.`,
    )
  return by.signer === 'key' ? checkHolder(by.hint, expected) : checkCertificate(by.identity, run, expected)
}

function checkHolder(hint: string, { certificateIdentity, certificateOidcIssuer }: Expectations): Check {
  if (certificateIdentity !== undefined || certificateOidcIssuer !== undefined)
    return refuse(
      'identity',
      'no-certificate',
      'The record is signed with a key, and a key has no certificate identity.',
    )
  return passed(
    'identity',
    `Signed by the holder of key ${hint}. A key names no job: which run this is of is the word of that holder.`,
  )
}

function checkCertificate(identity: CertificateIdentity, run: Run, expected: Expectations): Check {
  const refusal =
    checkIssuer(identity, expected) ??
    checkName(identity, expected) ??
    checkRepository(identity, run) ??
    checkRun(identity, run)
  if (refusal !== undefined) return refusal
  const runner = identity.runnerEnvironment === undefined ? '' : `, on a ${identity.runnerEnvironment} runner`
  return passed(
    'identity',
    `Signed by the job it is about: ${identity.runInvocationUri} at ${run.sha}${runner}, as ${identity.subjectAlternativeName}.`,
  )
}

function checkIssuer({ issuer = 'nobody' }: CertificateIdentity, expected: Expectations): Check | undefined {
  const wanted = expected.certificateOidcIssuer
  if (wanted === undefined ? ISSUERS.some((pattern) => pattern.test(issuer)) : issuer === wanted) return undefined
  return refuse(
    'identity',
    'wrong-issuer',
    wanted === undefined
      ? `The signer's identity was issued by ${issuer}, which is not GitHub Actions. A server of your own is named with --certificate-oidc-issuer.`
      : `The signer's identity was issued by ${issuer}, not by ${wanted}.`,
  )
}

function checkName({ subjectAlternativeName: name }: CertificateIdentity, expected: Expectations): Check | undefined {
  const wanted = expected.certificateIdentity
  if (wanted === undefined || name === wanted) return undefined
  return refuse('identity', 'wrong-certificate-identity', `The signer is ${name ?? 'nobody'}, not ${wanted}.`)
}

function checkRepository(identity: CertificateIdentity, run: Run): Check | undefined {
  const { sourceRepositoryUri: uri = '', sourceRepositoryId: id } = identity
  const sameName = URL.parse(uri)?.pathname === `/${run.repository}`
  if (sameName && (run.repositoryId === null || id === String(run.repositoryId))) return undefined
  return refuse(
    'identity',
    'wrong-repository',
    `The record is of a deployment of ${run.repository} (id ${run.repositoryId ?? 'not recorded'}), and was signed by a job of ${uri === '' ? 'no repository' : uri} (id ${id ?? 'not certified'}).`,
  )
}

function checkRun(identity: CertificateIdentity, run: Run): Check | undefined {
  const { sourceRepositoryUri, runInvocationUri, sourceRepositoryDigest } = identity
  const invocation = `${sourceRepositoryUri}/actions/runs/${run.id}/attempts/${run.attempt}`
  if (runInvocationUri !== invocation)
    return refuse(
      'identity',
      'wrong-run',
      `The record is of ${invocation}, and was signed by ${runInvocationUri ?? 'no run'}.`,
    )
  if (sourceRepositoryDigest === run.sha) return undefined
  return refuse(
    'identity',
    'wrong-commit',
    `The record is of a deployment of commit ${run.sha}, and was signed by a job at ${sourceRepositoryDigest ?? 'no commit'}.`,
  )
}

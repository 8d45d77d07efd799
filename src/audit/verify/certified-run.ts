import { known } from '../../model/fact.ts'
import type { CertificateIdentity } from '../../model/verification.ts'
import { isSameEnvironment } from '../../record/coherence.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import { type Check, type RefusalCode, refuse } from './check.ts'
import { serverOf } from './issuer.ts'

/** The run that a record is about, as the runner told it. */
export type Run = Extract<EvidenceRecord['facts']['run'], { status: 'observed' }>['value']

/**
 * The refusal of a certificate that was issued in another run than the record's, or tells of the run what the record does not.
 * Undefined: they are of the same run. Server, repository, run and commit must be certified; the rest is compared where both tell.
 */
export function otherRun(identity: CertificateIdentity, record: EvidenceRecord, run: Run): Check | undefined {
  return (
    otherServer(identity) ??
    otherRepository(identity, run) ??
    otherInvocation(identity, run) ??
    otherCircumstance(identity, record, run) ??
    otherEnvironment(identity, record)
  )
}

/** Two servers may have a repository of the same name, and the record names none. */
function otherServer({ issuer = '', sourceRepositoryUri: uri = '' }: CertificateIdentity): Check | undefined {
  const server = serverOf(issuer)
  const host = URL.parse(uri)?.host
  if (server !== undefined && host === server) return undefined
  const found = host === undefined ? 'no repository' : `a repository on ${host}`
  const text = `The signer's identity was issued to a job on ${server ?? 'no server'}, and is of ${found}.`
  return refuse('identity', 'wrong-server', text)
}

function otherRepository(identity: CertificateIdentity, run: Run): Check | undefined {
  const { sourceRepositoryUri: uri = '', sourceRepositoryId: id } = identity
  const sameName = URL.parse(uri)?.pathname === `/${run.repository}`
  if (sameName && (run.repositoryId === null || id === String(run.repositoryId))) return undefined
  return refuse(
    'identity',
    'wrong-repository',
    `The record is of a deployment of ${run.repository} (id ${run.repositoryId ?? 'not recorded'}), and was signed by a job of ${uri} (id ${id ?? 'not certified'}).`,
  )
}

function otherInvocation(identity: CertificateIdentity, run: Run): Check | undefined {
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

/** Something that a record and a certificate may both tell: how it is refused, what it is, and its value there and there. */
type Circumstance = readonly [RefusalCode, string, recorded: string | null | undefined, certified: string | undefined]

/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md#mapping-oidc-token-claims-to-fulcio-oids */
function circumstances(identity: CertificateIdentity, { facts }: EvidenceRecord, run: Run): readonly Circumstance[] {
  const { sourceRepositoryUri: repository = '', ...certified } = identity
  const server = URL.parse(repository)?.origin
  return [
    ['wrong-ref', 'the ref', run.ref, certified.sourceRepositoryRef],
    ['wrong-event', 'the event that started the run', run.event, certified.buildTrigger],
    [
      'wrong-workflow',
      'the workflow that was started',
      run.workflowRef === null ? null : `${server}/${run.workflowRef}`,
      certified.buildConfigUri,
    ],
    ['wrong-workflow-commit', "that workflow's commit", run.workflowSha, certified.buildConfigDigest],
    ['wrong-runner', 'the kind of runner', known(facts.execution)?.runnerEnvironment, certified.runnerEnvironment],
    [
      'wrong-visibility',
      "the repository's visibility",
      known(facts.repository)?.visibility,
      certified.sourceRepositoryVisibility,
    ],
  ]
}

function otherCircumstance(identity: CertificateIdentity, record: EvidenceRecord, run: Run): Check | undefined {
  const other = circumstances(identity, record, run).find(
    ([, , recorded, certified]) => recorded && certified && recorded !== certified,
  )
  if (other === undefined) return undefined
  const [reason, what, recorded, certified] = other
  return refuse('identity', reason, `In the record, ${what} is ${recorded}; by the certificate, it is ${certified}.`)
}

/** A job without environment has none in its certificate, and neither has a job whose Sigstore instance does not certify it. */
function otherEnvironment(
  { deploymentEnvironment: certified }: CertificateIdentity,
  { facts: { environment } }: EvidenceRecord,
): Check | undefined {
  if (!certified || environment.status === 'unavailable') return undefined
  if (environment.status === 'observed' && isSameEnvironment(environment.value.name, certified)) return undefined
  const recorded = environment.status === 'observed' ? environment.value.name : 'none'
  const text = `In the record, the environment is ${recorded}; by the certificate, it is ${certified}.`
  return refuse('identity', 'wrong-environment', text)
}

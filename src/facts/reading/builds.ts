import { at, textAt } from '../../model/json.ts'
import { type Build, type BuildProvenance, REVISION, type Unbelieved } from '../../model/provenance.ts'
import type { CertificateIdentity, Verification, Verified } from '../../model/verification.ts'
import { PROVENANCE } from './attestations.ts'

/** What is kept of one attestation. */
export type Attested = BuildProvenance['subjects'][number]['attestations'][number]

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
const STATEMENT = 'https://in-toto.io/Statement/v1'

/**
 * What a bundle says of where the artifact of this digest was built. Nothing is read of it before its signature held; then the word
 * of the certificate counts, which the job could not choose, and of the statement just what it is about.
 */
export function readBuild(verification: Verification, sha256: string, issuer: string): Attested {
  if (verification.status === 'refused') return notVerified(verification.reason)
  const { by, payload, timestamps } = verification
  if (by.signer !== 'sigstore' || by.identity.issuer !== issuer) return notVerified('signed-by-no-job-of-this-server')
  const trouble = otherStatement(payload, sha256)
  if (trouble !== undefined) return notVerified(trouble)
  return buildOf(by.identity, timestamps) ?? notVerified('origin-not-told')
}

export const notVerified = (why: Unbelieved): Attested => ({ status: 'not-verified', why })

function otherStatement(payload: Verified['payload'], sha256: string): Unbelieved | undefined {
  const statement = parse(payload)
  if (textAt(statement, '_type') !== STATEMENT || textAt(statement, 'predicateType') !== PROVENANCE)
    return 'no-provenance'
  const subjects = at(statement, 'subject')
  const isAbout = Array.isArray(subjects) && subjects.some((one) => textAt(one, 'digest', 'sha256') === sha256)
  return isAbout ? undefined : 'about-another-digest'
}

function parse(payload: Verified['payload']): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload))
  } catch {
    return undefined
  }
}

function buildOf(identity: CertificateIdentity, timestamps: readonly string[]): Build | undefined {
  const { sourceRepositoryUri, sourceRepositoryDigest, buildSignerUri, runInvocationUri } = identity
  const repositoryId = Number(identity.sourceRepositoryId ?? '')
  if (!sourceRepositoryUri || !buildSignerUri || !runInvocationUri) return undefined
  if (!Number.isSafeInteger(repositoryId) || repositoryId < 1) return undefined
  if (sourceRepositoryDigest === undefined || !isRevision.test(sourceRepositoryDigest)) return undefined
  return {
    status: 'verified',
    repository: sourceRepositoryUri,
    repositoryId,
    revision: sourceRepositoryDigest,
    workflow: buildSignerUri,
    run: runInvocationUri,
    signedAt: timestamps[0] ?? null,
  }
}

const isRevision = new RegExp(REVISION)

import type { Signer } from '@sigstore/verify'
import type { CertificateIdentity } from '../model/verification.ts'

/** Reads the identity from a certificate that was verified. */
export function identityOf({ identity }: Signer): CertificateIdentity {
  const extensions = new Map(identity?.oids?.map(({ oid, value }) => [oid?.id.join('.'), value]))
  const read = (arc: number) => {
    const value = extensions.get(`1.3.6.1.4.1.57264.1.${arc}`)
    return value === undefined ? undefined : utf8String(value)
  }
  return {
    subjectAlternativeName: identity?.subjectAlternativeName,
    issuer: read(8),
    buildSignerUri: read(9),
    buildSignerDigest: read(10),
    runnerEnvironment: read(11),
    sourceRepositoryUri: read(12),
    sourceRepositoryDigest: read(13),
    sourceRepositoryRef: read(14),
    sourceRepositoryId: read(15),
    sourceRepositoryOwnerId: read(17),
    buildConfigUri: read(18),
    buildConfigDigest: read(19),
    buildTrigger: read(20),
    runInvocationUri: read(21),
    sourceRepositoryVisibility: read(22),
    deploymentEnvironment: read(23),
  }
}

/** The text in a DER UTF8String (X.690, 8.1.3: one length byte, or 0x80 + how many follow); undefined where it is not one. */
export function utf8String(der: Buffer): string | undefined {
  const [tag, first = 0] = der
  const long = first < 0x80 ? 0 : first - 0x80
  if (tag !== 0x0c || long > 4 || der.length < 2 + long) return undefined
  const length = long === 0 ? first : der.readUIntBE(2, long)
  const content = der.subarray(2 + long)
  return content.length === length ? content.toString('utf8') : undefined
}

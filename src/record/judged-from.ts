import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { digestOf } from './canonical.ts'
import type { EvidenceRecord } from './schema.ts'

/** What the verdict was taken from: the policy, by name, version and digest, and the facts, by their digest. */
export const judgedFrom = (facts: Facts, tool: EvidenceRecord['tool']): EvidenceRecord['judgedFrom'] => ({
  policy: policyIn(facts['policy-file'], tool),
  factsDigest: digestOf(facts),
})

/** The built-in policy is part of the tool, and has its version and digest. */
function policyIn(fact: Facts['policy-file'], { version, digest }: EvidenceRecord['tool']) {
  const seen = known(fact)
  if (seen === undefined) return null
  const { path, askedFor, file } = seen
  if (file !== null) return { id: path, version: file.blob, digest: file.digest }
  return askedFor ? null : { id: 'built-in', version, digest }
}

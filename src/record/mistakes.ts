import type { EvidenceRecord } from './schema.ts'

/** Something that the owner of the workflow has to mend, whatever the gate says. */
export interface Mistake {
  readonly title: 'policy' | 'subjects' | 'validation' | 'trusted-root'
  readonly why: string
  readonly remedy: string
}

/** Input that turned out wrong on the way: a policy that is not there or not right, a file that is not there. The step fails by it. */
export const mistakesIn = (record: EvidenceRecord): readonly Mistake[] => [
  ...inPolicy(record),
  ...inFiles('subjects', record),
  ...inFiles('validation', record),
  ...inTrustedRoot(record),
]

/** Those that no later step of the job can mend: a file may be written by then. */
export const mistakesAtStart = (record: EvidenceRecord): readonly Mistake[] => inPolicy(record)

function inPolicy({ conclusions: { gaps } }: EvidenceRecord): readonly Mistake[] {
  const gap = gaps.find(({ code }) => code === 'policy-missing' || code === 'policy-invalid')
  return gap === undefined ? [] : [{ title: 'policy', why: gap.why, remedy: gap.remedy }]
}

function inFiles(title: 'subjects' | 'validation', { facts }: EvidenceRecord): readonly Mistake[] {
  const fact = facts[title]
  if (fact.status !== 'unavailable' || fact.reason !== 'not-found') return []
  return [{ title, why: fact.detail, remedy: 'Write a path that is there when the record is sealed.' }]
}

function inTrustedRoot({ facts: { 'build-provenance': provenance } }: EvidenceRecord): readonly Mistake[] {
  const why = provenance.status === 'observed' ? (provenance.value.trustedRoot?.notRead ?? null) : null
  const remedy = 'Write the path of a file such as `gh attestation trusted-root > trusted_root.jsonl` writes.'
  return why === null ? [] : [{ title: 'trusted-root', why, remedy }]
}

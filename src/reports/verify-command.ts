import { known } from '../model/fact.ts'
import { TOOL } from '../model/identifiers.ts'
import type { EvidenceRecord } from '../record/schema.ts'

/** What checks a record, typed where its files lie; undefined when it was not to be signed. */
export function verifyCommand({ settings: { signing }, facts }: EvidenceRecord): string | undefined {
  const repository = known(facts.run)?.repository ?? ''
  const expected = REPOSITORY.test(repository) ? ` --repo ${repository}` : ''
  const verify = `${TOOL.name} verify evidence.json`
  if (signing.signer === 'none') return undefined
  if (signing.signer === 'key') return `${verify} --key public-key.pem${expected}`
  if (!PUBLISHED.includes(signing.instance ?? '')) return `${verify} --trusted-root trusted_root.json${expected}`
  return `gh attestation trusted-root > trusted_root.jsonl\n${verify} --trusted-root trusted_root.jsonl${expected}`
}

/** A name that means nothing to a shell. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]*\/[A-Za-z0-9._-]+$/

/** Instances whose trusted roots GitHub's command line tool knows. https://cli.github.com/manual/gh_attestation_trusted-root */
const PUBLISHED = ['public-good', 'github']

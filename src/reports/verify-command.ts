import { known } from '../model/fact.ts'
import { TOOL } from '../model/identifiers.ts'
import type { EvidenceRecord } from '../record/schema.ts'

/** What checks a record, typed where its files lie, with a gap where the record cannot say whose it is; undefined when it was not to be signed. */
export function verifyCommand({ settings: { signing }, facts }: EvidenceRecord): string | undefined {
  const name = known(facts.run)?.repository ?? ''
  const repository = REPOSITORY.test(name) ? name : undefined
  const expected = ` --repo ${repository ?? 'OWNER/NAME'}${issuerOf(facts)}`
  const verify = `${TOOL.name} verify evidence.json`
  if (signing.signer === 'none') return undefined
  if (signing.signer === 'key')
    return `${verify} --key public-key.pem${repository === undefined ? '' : ` --repo ${repository}`}`
  if (!PUBLISHED.includes(signing.instance ?? '')) return `${verify} --trusted-root trusted_root.json${expected}`
  return `gh attestation trusted-root > trusted_root.jsonl\n${verify} --trusted-root trusted_root.jsonl${expected}`
}

/** `verify` takes an identity for one of github.com, unless another issuer is named. */
function issuerOf(facts: EvidenceRecord['facts']): string {
  const issuer = known(facts['identity-token'])?.issuer ?? GITHUB_COM
  return issuer === GITHUB_COM || !ISSUER.test(issuer) ? '' : ` --certificate-oidc-issuer ${issuer}`
}

const GITHUB_COM = 'https://token.actions.githubusercontent.com'

/** An address that means nothing to a shell. */
const ISSUER = /^https?:\/\/[A-Za-z0-9.:/_-]+$/

/** A name that means nothing to a shell. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]*\/[A-Za-z0-9._-]+$/

/** Instances whose trusted roots GitHub's command line tool knows. https://cli.github.com/manual/gh_attestation_trusted-root */
const PUBLISHED = ['public-good', 'github']

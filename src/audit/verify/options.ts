import { parseArgs } from 'node:util'
import { messageOf } from '../../model/errors.ts'
import { TOOL } from '../../model/identifiers.ts'
import type { Expectations } from './identity.ts'

/** The text of `verify --help`. */
export const usage = `Usage: ${TOOL.name} verify <record.json|folder>… (--trusted-root FILE --repo OWNER/NAME | --key FILE) [options]

Verifies records of deployments, offline. A record's bundle lies beside it: evidence.json and evidence.sigstore.json.
Seven things are checked: the signature, that it is of these bytes and says of them what they say (digest), that it was
made by a job of the run in the record, as and when the record says (identity), the schema, the canonical form, that the
record does not contradict itself (coherence), and that the conclusions follow from the facts (replay).
A record of a denied deployment verifies too: verified is not allowed.

Trust:
  --trusted-root FILE             Sigstore trusted roots, JSON or JSON lines. May be given several times.
  --key FILE                      Public key (PEM) of a signer. May be given several times.

Expectations; with a trusted root, one of the first two is required, because any repository's job can sign a record:
  --repo OWNER/NAME               The repository that deployed. Of a record signed with a key it is the record's own word.
  --certificate-identity URI      The exact subject alternative name of the certificate: the job's workflow file, at a ref.
                                  Where other repositories may call that workflow, give --repo too.
  --certificate-oidc-issuer URL   The exact issuer; without it, that of github.com. It also says which server is meant.

Other:
  --bundle FILE                   The bundle, when it does not lie beside the one record that is named.
  --job-log FILE                  The log of the job that the one record is of, as downloaded: whether the runner told of its token what
                                  the record has. A difference, or a log that does not tell, refuses the record.
  --json                          One JSON document on standard output.
  --help                          This text.

Examples:
  gh attestation trusted-root > trusted_root.jsonl
  ${TOOL.name} verify evidence/ --trusted-root trusted_root.jsonl --repo acme/shop
  ${TOOL.name} verify evidence.json --key release.pub.pem
  ${TOOL.name} verify downloads/ --trusted-root trusted_root.jsonl --repo acme/shop --json > result.json

Exit codes: 0 every record verified, 1 at least one refused or unreadable, 2 wrong usage,
3 nothing could be verified (no record, no trust material), 70 a defect of this tool.
`

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string }
  | {
      readonly kind: 'verify'
      readonly paths: readonly string[]
      readonly trustedRoots: readonly string[]
      readonly keys: readonly string[]
      readonly bundle: string | undefined
      readonly jobLog: string | undefined
      readonly json: boolean
      readonly expected: Expectations
    }

const options = {
  'trusted-root': { type: 'string', multiple: true },
  key: { type: 'string', multiple: true },
  bundle: { type: 'string' },
  'job-log': { type: 'string' },
  repo: { type: 'string' },
  'certificate-identity': { type: 'string' },
  'certificate-oidc-issuer': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Understands the command line. */
export function requestIn(args: readonly string[]): Request {
  try {
    const { values, positionals: paths } = parseArgs({ args: [...args], options, allowPositionals: true })
    const {
      repo,
      bundle,
      'certificate-identity': identity,
      'trusted-root': trustedRoots = [],
      'job-log': jobLog,
    } = values
    if (values.help === true) return { kind: 'help' }
    if (paths.length === 0) return wrong('Name a record, or a folder with records.')
    if (bundle !== undefined && paths.length > 1) return wrong('--bundle goes with one record.')
    if (jobLog !== undefined && paths.length > 1) return wrong('--job-log goes with one record.')
    if (repo !== undefined && !/^[^/\s]+\/[^/\s]+$/.test(repo)) return wrong('--repo takes OWNER/NAME.')
    if (trustedRoots.length > 0 && repo === undefined && identity === undefined) return wrong(ANYBODY)
    return {
      kind: 'verify',
      paths,
      trustedRoots,
      keys: values.key ?? [],
      bundle,
      jobLog,
      json: values.json ?? false,
      expected: {
        repository: repo,
        certificateIdentity: identity,
        certificateOidcIssuer: values['certificate-oidc-issuer'],
      },
    }
  } catch (error) {
    return wrong(messageOf(error))
  }
}

const ANYBODY =
  "With --trusted-root, say whose record it should be: --repo or --certificate-identity. Under a trusted root a job of anybody's repository can sign a record."

const wrong = (why: string): Request => ({ kind: 'wrong', why })

import type { JWTPayload } from 'jose'

/** One Fulcio extension as @sigstore/mock's CA takes it; `legacy` ones are raw text, the others a DER UTF8String. */
export interface FulcioExtension {
  readonly oid: string
  readonly value: string
  readonly legacy?: boolean
}

type Template = readonly [arc: number, value: (claims: Readonly<Record<string, string>>, url: string) => string]

const raw: readonly Template[] = [
  [1, (claim) => claim['iss'] ?? ''],
  [2, (claim) => claim['event_name'] ?? ''],
  [3, (claim) => claim['sha'] ?? ''],
  [4, (claim) => claim['workflow'] ?? ''],
  [5, (claim) => claim['repository'] ?? ''],
  [6, (claim) => claim['ref'] ?? ''],
]

const encoded: readonly Template[] = [
  [8, (claim) => claim['iss'] ?? ''],
  [9, (claim, url) => `${url}/${claim['job_workflow_ref']}`],
  [10, (claim) => claim['job_workflow_sha'] ?? ''],
  [11, (claim) => claim['runner_environment'] ?? ''],
  [12, (claim, url) => `${url}/${claim['repository']}`],
  [13, (claim) => claim['sha'] ?? ''],
  [14, (claim) => claim['ref'] ?? ''],
  [15, (claim) => claim['repository_id'] ?? ''],
  [16, (claim, url) => `${url}/${claim['repository_owner']}`],
  [17, (claim) => claim['repository_owner_id'] ?? ''],
  [18, (claim, url) => `${url}/${claim['workflow_ref']}`],
  [19, (claim) => claim['workflow_sha'] ?? ''],
  [20, (claim) => claim['event_name'] ?? ''],
  [
    21,
    (claim, url) => `${url}/${claim['repository']}/actions/runs/${claim['run_id']}/attempts/${claim['run_attempt']}`,
  ],
  [22, (claim) => claim['repository_visibility'] ?? ''],
  [23, (claim) => claim['environment'] ?? ''],
]

/**
 * The extensions that the public Fulcio puts in a certificate for a GitHub job; one without a value is left out.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md and config/identity/config.yaml
 */
export function extensionsFor(payload: JWTPayload, url: string): FulcioExtension[] {
  const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
  const fill = ([arc, value]: Template) => ({ oid: `1.3.6.1.4.1.57264.1.${arc}`, value: value(claims, url) })
  const legacy = raw.map((template) => ({ ...fill(template), legacy: true }))
  return [...legacy, ...encoded.map(fill)].filter((extension) => extension.value !== '')
}

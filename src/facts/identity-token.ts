import { mapSeen, unavailable } from '../model/fact.ts'
import { mapOf, object, string, text } from '../model/schema.ts'
import type { IdentityClaims } from '../model/world.ts'
import { defineFact } from './define.ts'

/** The claims that say what runs where. https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims */
const CLAIMS = [
  'actor',
  'actor_id',
  'check_run_id',
  'enterprise_id',
  'environment',
  'event_name',
  'job_workflow_ref',
  'job_workflow_sha',
  'ref',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'repository_visibility',
  'run_attempt',
  'run_id',
  'run_number',
  'runner_environment',
  'sha',
  'sub',
  'workflow',
  'workflow_ref',
  'workflow_sha',
] as const

export const identityToken = defineFact({
  id: 'identity-token',
  title: "The claims of the job's identity token",
  permissions: ['id-token: write'],
  source: { assurance: 'signed', from: "the job's OpenID Connect token, verified against its issuer's keys" },
  needs: {},
  schema: object({ issuer: text(), claims: mapOf(string(), 'By name, as text. The token itself is not kept.') }),
  async collect({ identity }) {
    if (!identity.available)
      return unavailable('forbidden', 'The job may not ask for an identity token.', ['id-token: write'])
    return mapSeen(await identity.claims(), (claims) => ({ issuer: identity.issuer, claims: select(claims) }))
  },
})

function select(claims: IdentityClaims): Record<string, string> {
  const known = CLAIMS.filter((name) => claims[name] !== undefined && claims[name] !== null)
  return Object.fromEntries(known.map((name) => [name, String(claims[name])]))
}

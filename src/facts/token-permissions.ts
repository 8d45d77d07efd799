import { observed, type Seen } from '../model/fact.ts'
import { boolean, mapOf, nullable, object, oneOf, text } from '../model/schema.ts'
import { LEVELS, type Level, scopesTold } from '../model/token-scopes.ts'
import { defineFact } from './define.ts'

export const tokenPermissions = defineFact({
  id: 'token-permissions',
  title: "What the runner was told the job's token may do",
  permissions: [],
  source: { assurance: 'runner', from: "system.github.token.permissions in the runner's own log of the job message" },
  needs: {},
  schema: object({
    granted: nullable(mapOf(oneOf(LEVELS), "By scope, as in a workflow's `permissions:`; null: it could not be read.")),
    notRead: nullable(text('Why it could not be read.')),
    identityTokenOffered: boolean('Whether the job may ask for an identity token, which takes `id-token: write`.'),
  }),
  async collect({ grantedToToken, identity }) {
    const { granted, notRead } = grantedIn(await grantedToToken())
    return observed({ granted, notRead, identityTokenOffered: identity.available })
  },
})

type Granted = Readonly<Record<string, Level>>

function grantedIn(seen: Seen<string>): { readonly granted: Granted | null; readonly notRead: string | null } {
  if (seen.status === 'unavailable') return { granted: null, notRead: seen.detail }
  const granted = seen.status === 'observed' ? scopesIn(seen.value) : undefined
  return granted === undefined
    ? { granted: null, notRead: 'What stands there is not in the form it should have.' }
    : { granted, notRead: null }
}

function scopesIn(json: string): Granted | undefined {
  const told: unknown = parsed(json)
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return undefined
  return scopesTold(Object.entries(told))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

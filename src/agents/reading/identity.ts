import { integer, nullable, object, type Static, text } from '../../model/schema.ts'
import type { Agent } from '../define.ts'
import { parseNoreply } from '../signals/address.ts'
import { ofAddress } from '../signals/match.ts'

/** What is kept of an address: only what leads to an account or to an agent. All null is somebody of whom nothing may be kept. */
export const identity = object({
  id: nullable(integer('Numeric id of the account.')),
  login: nullable(text()),
  address: nullable(text('Kept only when it is an agent’s.')),
})
export type Identity = Static<typeof identity>

/** Whom an address names. Whoever wrote the address says so, and nobody else. */
export function identityOf(address: string, known: readonly Agent[]): Identity {
  const noreply = parseNoreply(address)
  if (noreply !== undefined) return { id: noreply.id, login: noreply.login, address: null }
  const isAgents = known.some(({ signals }) => signals.some(ofAddress(address)))
  return { id: null, login: null, address: isAgents ? address.toLowerCase() : null }
}

import { type DeclaredAgents, toAgents } from '../../agents/declared/agent.ts'
import type { Agent } from '../../agents/define.ts'
import { agents } from '../../agents/index.ts'
import { SESSIONS_KEPT, type SessionsKept } from '../../agents/reading/sessions.ts'
import { misfit } from '../../model/conforms.ts'
import { at } from '../../model/json.ts'

/** Characters of the longest policy that is read: parsing takes time that grows with the square of the length. */
const LONGEST = 65_536

/** What a policy's text says, as plain values; whether it is right is judged later. Throws when it cannot be read. */
export async function readPolicyText(text: string): Promise<unknown> {
  if (text.length > LONGEST) throw new TypeError(`the policy is longer than ${LONGEST} characters`)
  const { parse } = await import('yaml')
  return parse(text, { schema: 'core', resolveKnownTags: false, merge: false, logLevel: 'error' })
}

/**
 * What is kept of references to sessions. Only a policy that is right has them kept, or the lack of one where nobody asked for
 * one: of any other it can't be told that it did not ask for less. What was published can't be taken back; what was not
 * kept still stands in the commits and descriptions themselves, which the record names.
 */
export async function sessionsKept(
  policy: { readonly askedFor: boolean; readonly file: { readonly text: string } | null } | undefined,
): Promise<SessionsKept> {
  if (policy?.file === null && !policy.askedFor) return 'keep'
  const read = await readPolicyText(policy?.file?.text ?? '').catch(() => undefined)
  if (misfit('policy', read) !== undefined) return 'none'
  const asked = at(read, 'agent-sessions')
  return SESSIONS_KEPT.find((how) => how === asked) ?? 'keep'
}

/**
 * The agents whose traces are kept: those that the tool knows, and those that the policy names. From a text that is
 * no policy nothing is taken, and nothing is lost by that: such a policy denies.
 */
export async function knownAgents(
  policy: { readonly file: { readonly text: string } | null } | undefined,
): Promise<readonly Agent[]> {
  const declared = await readPolicyText(policy?.file?.text ?? '').then(declaredIn, () => [])
  return [...agents, ...toAgents(declared)]
}

function declaredIn(policy: unknown): DeclaredAgents {
  const declared = at(policy, 'agents')
  return areDeclaredAgents(declared) ? declared : []
}

const areDeclaredAgents = (value: unknown): value is DeclaredAgents => misfit('declared-agents', value) === undefined

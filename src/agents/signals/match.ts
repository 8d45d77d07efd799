import type { Account } from '../../model/account.ts'
import type { Prompter } from '../../model/agent-note.ts'
import type { Role, Tier } from '../../model/attribution.ts'
import type { Agent, Matcher, Signal } from '../define.ts'
import { bare, type Noreply, parseNoreply } from './address.ts'
import { find, sessionIn } from './pattern.ts'

/** A signal that was found, and what it gave. */
export interface Hit {
  readonly agent: Agent
  readonly signal: Signal
  readonly role: Role
  readonly tier: Tier
  /** A reference to the agent's session. */
  readonly session?: string | undefined
  /** The login of the person who asked. */
  readonly login?: string | undefined
  /** Who prompted, where a note tells. */
  readonly prompter?: Prompter | null | undefined
}

type On<K extends Matcher['on']> = Extract<Signal, { readonly on: K }>
type Found = Partial<Pick<Hit, 'role' | 'tier' | 'session' | 'login'>>

/** Every signal of the known agents that a test finds, as hits of that role and of the signal's tier unless it says otherwise. */
export function hits(known: readonly Agent[], role: Role, test: (signal: Signal) => Found | undefined): readonly Hit[] {
  const all: Hit[] = []
  for (const agent of known)
    for (const signal of agent.signals) {
      const found = test(signal)
      if (found !== undefined) all.push({ agent, signal, role, tier: signal.tier, ...found })
    }
  return all
}

/** Whether an account as GitHub's API names it is the signal's: by id, or where none is known by login and type. */
export function isAccount(signal: Signal, { id, login, type }: Account): boolean {
  if (signal.on === 'account-id') return signal.id === id
  if (signal.on !== 'account') return false
  return signal.id === null ? signal.type === type && bare(signal.login) === bare(login) : signal.id === id
}

/**
 * Whether a signal is of that address. A login that ends in [bot] can be no person's, so it is taken at its word
 * whatever id stands before it; any other counts only in a pair with the right id.
 */
export function ofAddress(address: string): (signal: Signal) => boolean {
  const exact = address.toLowerCase()
  const noreply = parseNoreply(exact)
  return (signal) => {
    if (signal.on === 'address') return signal.address === exact
    if (signal.on === 'account-id') return noreply?.id === signal.id
    return signal.on === 'account' && noreply !== undefined && namesAccount(signal, noreply)
  }
}

function namesAccount(signal: On<'account'>, { id, login }: Noreply): boolean {
  const isLogin = bare(signal.login) === bare(login)
  if (login.endsWith('[bot]')) return signal.type === 'Bot' && isLogin
  if (id === null) return false
  return signal.id === null
    ? signal.type === 'User' && isLogin
    : signal.id === id && (isLogin || signal.alias?.toLowerCase() === login)
}

/** What a trailer or another line gives, when it is the signal's. */
export function inLine(signal: Signal, kind: 'footer' | 'body', line: string): Found | undefined {
  return signal.on === kind ? given(find(signal.line, line), signal.role) : undefined
}

export function inTrailer(signal: Signal, key: string, value: string): Found | undefined {
  if (signal.on !== 'trailer' || !isKeyOf(signal, key)) return undefined
  return given(find(signal.value, value), signal.role)
}

/** Git does not mind the case of a trailer's key. */
export const isKeyOf = ({ keys }: On<'trailer'>, key: string): boolean =>
  keys.some((name) => name.toLowerCase() === key.toLowerCase())

function given(found: RegExpExecArray | null, role: Role): Found | undefined {
  if (found === null) return undefined
  return { role, session: sessionIn(found), login: found.groups?.['login'] }
}

/** A name for a signal, the same in every record. */
export function nameOf(signal: Matcher): string {
  switch (signal.on) {
    case 'account':
      return `account ${signal.login}${signal.type === 'Bot' ? '[bot]' : ''}`
    case 'account-id':
      return `account ${signal.id}`
    case 'address':
      return `address ${signal.address}`
    case 'name':
      return `name ending in ${signal.suffix}`
    case 'trailer':
      return signal.keys.length === 1 ? `trailer ${signal.keys[0]}` : 'trailer of disclosure'
    case 'trailer-key':
      return `trailer ${signal.key}`
    case 'footer':
    case 'body':
      return `${signal.on}: ${signal.name}`
    case 'tool':
      return signal.name === null ? 'tool of another name' : `tool ${signal.name}`
    case 'branch':
      return `branch ${signal.prefix}`
    case 'uses':
      return `uses ${signal.action}`
    case 'variable':
      return `variable ${signal.name}`
    case 'command':
      return `command ${signal.name}`
    case 'mention':
      return `mention @${signal.name}`
  }
}

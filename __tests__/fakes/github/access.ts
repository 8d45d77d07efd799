import type { Grants, World } from '../world/world.ts'
import { Refusal } from './route.ts'

const levels = { none: 0, read: 1, write: 2 }

/** What the token of a request may do; no token may only look at what is public. */
export function grantsOf(world: World, authorization: string | undefined): Grants | undefined {
  if (authorization === undefined) return undefined
  const token = /^(?:bearer|token)\s+(\S+)$/i.exec(authorization)?.[1] ?? ''
  const grants = world.tokens.get(token)
  if (grants === undefined) throw new Refusal(401, 'Bad credentials')
  return grants
}

/** Whether a token has one permission, written `pull_requests=read`. Metadata may always be read. */
export function has(grants: Grants, permission: string): boolean {
  const [scope = '', level = 'read'] = permission.trim().split('=')
  if (scope === 'metadata') return true
  const needed = level === 'write' ? levels.write : levels.read
  return levels[grants[scope.replaceAll('_', '-')] ?? 'none'] >= needed
}

/** Whether GitHub answers at all: what a public repository shows needs no scope. https://docs.github.com/rest/authentication/permissions-required-for-github-apps */
export function allows(world: World, needs: string, grants: Grants): boolean {
  const open = world.repository.visibility === 'public' && !/=write|administration|members/.test(needs)
  return open || needs.split(';').some((all) => all.split(',').every((permission) => has(grants, permission)))
}

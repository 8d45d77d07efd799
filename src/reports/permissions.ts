import type { GapFound } from '../model/conclusions.ts'
import { TOKEN_SCOPES } from '../model/token-scopes.ts'

/** Permissions that would close gaps. */
export interface MissingPermissions {
  /** Lines for a workflow's `permissions:` block, each scope once. */
  readonly lines: readonly string[]
  /** What no `permissions:` block can give, in the words it was asked for in. */
  readonly others: readonly string[]
}

/** What a job's token can be given. */
const SCOPES = Object.keys(TOKEN_SCOPES)

/** Gathers what the gaps need: where both are asked for, `write` includes `read`. */
export function missingPermissions(gaps: readonly GapFound[]): MissingPermissions {
  const needs = [...new Set(gaps.flatMap((gap) => gap.needs))].sort()
  const grantable = needs.filter((need) =>
    SCOPES.some((scope) => need === `${scope}: read` || need === `${scope}: write`),
  )
  return {
    lines: grantable.filter(
      (line) => !(line.endsWith(': read') && grantable.includes(line.replace(': read', ': write'))),
    ),
    others: needs.filter((need) => !grantable.includes(need)),
  }
}

/** The `permissions:` block to add. */
export const permissionsBlock = (lines: readonly string[]): string =>
  ['permissions:', ...lines.map((line) => `  ${line}`)].join('\n')

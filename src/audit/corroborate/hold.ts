import { tokenOf } from '../../credentials/of-job.ts'
import { known } from '../../model/fact.ts'
import type { Level } from '../../model/token-scopes.ts'
import type { EvidenceRecord } from '../../record/schema.ts'

/** By scope. One that is missing is none. */
export type Scopes = Readonly<Record<string, Level>>

/** The scopes of which a job's log says something else than its record. */
export interface Held {
  /** Than the workflow files declare; null: they do not tell what the token may do. */
  readonly files: readonly string[] | null
  /** Than the runner was told; null: that could not be read then. */
  readonly runner: readonly string[] | null
}

/** Holds what a record says of its job's token against what the job's log says. */
export function hold({ facts }: EvidenceRecord, logged: Scopes): Held {
  const { [PERMISSIONS]: told, workflow } = facts
  const { granted = null, identityTokenOffered = false } = known(told) ?? {}
  const { source, observedAt } = told
  const value = { granted: logged, notRead: null, identityTokenOffered }
  const inLog = { status: 'observed', value, source, observedAt } as const
  const { basis, differences } = tokenOf(known(workflow), { ...facts, [PERMISSIONS]: inLog })
  return {
    files: basis === 'declared' ? differences : null,
    runner: granted === null ? null : differing(granted, logged),
  }
}

const PERMISSIONS = 'token-permissions'

const differing = (one: Scopes, other: Scopes): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((scope) => (one[scope] ?? 'none') !== (other[scope] ?? 'none'))
    .sort()

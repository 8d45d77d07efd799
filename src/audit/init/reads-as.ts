import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { at } from '../../model/json.ts'

/** What is new in a job, as values. */
export interface Added {
  readonly step: { readonly value: unknown; readonly at: 'first' | 'last' } | undefined
  /** Scopes and their levels. */
  readonly permissions: Readonly<Record<string, unknown>>
}

/** Whether a workflow reads as another one does with just this in one of its jobs, and with all else the same. */
export function readsAs(after: string, before: string, job: string, added: Added): boolean {
  try {
    return isDeepStrictEqual(read(after), withAdded(read(before), job, added))
  } catch {
    // What can't be read again, or has more aliases than can be followed, is not known to be the same.
    return false
  }
}

const read = (text: string): unknown => parse(text, { logLevel: 'error', prettyErrors: false })

function withAdded(workflow: unknown, job: string, { step, permissions }: Added): unknown {
  const jobs = at(workflow, 'jobs')
  const own = at(jobs, job)
  const steps = at(own, 'steps')
  const old: readonly unknown[] = Array.isArray(steps) ? steps : []
  const all = step === undefined ? old : step.at === 'first' ? [step.value, ...old] : [...old, step.value]
  const scopes = { ...members(at(own, 'permissions')), ...permissions }
  const changed = {
    ...members(own),
    steps: all,
    ...(Object.keys(permissions).length === 0 ? {} : { permissions: scopes }),
  }
  return { ...members(workflow), jobs: { ...members(jobs), [job]: changed } }
}

const members = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

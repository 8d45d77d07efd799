import type { Reads } from './declarations.ts'
import { type ReadAt, readsIn } from './expressions.ts'
import { JOB_TOKEN } from './logins.ts'
import type { Part, WorkflowFile } from './workflow-file.ts'

/** What parts of a workflow read of a context, without the job's own token. */
export function readsOf(file: WorkflowFile, parts: readonly (Part | undefined)[], context: string): Reads {
  const found = parts.flatMap((part) => readsIn(part, context)).filter(({ name }) => name !== JOB_TOKEN)
  const names = [...new Set(found.flatMap(({ name }) => name ?? []))].sort()
  return {
    named: names.map((name) => ({ name, at: placesOf(file, found, name) })),
    any: placesOf(file, found, null),
  }
}

/** Where parts of a workflow are given the job's own token: as `github.token`, or as a secret. */
export function readsOfJobToken(file: WorkflowFile, parts: readonly (Part | undefined)[]): readonly string[] {
  const found = parts.flatMap((part) => [
    ...readsIn(part, 'secrets').filter(({ name }) => name === JOB_TOKEN || name === null),
    ...readsIn(part, 'github').filter(({ name }) => name === 'TOKEN' || name === null),
  ])
  return [...new Set(found.map(({ part }) => file.placeOf(part)))]
}

const placesOf = (file: WorkflowFile, found: readonly ReadAt[], wanted: string | null): readonly string[] => [
  ...new Set(found.filter(({ name }) => name === wanted).map(({ part }) => file.placeOf(part))),
]

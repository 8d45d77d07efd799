import { MappingToken, SequenceToken } from '@actions/workflow-parser/templates/tokens/index'
import { type Part, partAt, type WorkflowFile } from './workflow-file.ts'

/** A `permissions:` block as written: one word for all scopes, or a level for each scope named; null: none is written. */
export type PermissionsBlock = string | Readonly<Record<string, string>> | null

/** The blocks of the whole file and of one of its jobs. Throws where one is in a form that is not foreseen: that is not "none". */
export const permissionsFor = (file: WorkflowFile, job: Part | undefined) => ({
  workflow: blockIn(file, file.root),
  job: blockIn(file, job),
})

function blockIn(file: WorkflowFile, level: Part | undefined): PermissionsBlock {
  const part = partAt(level, 'permissions')
  if (part === undefined) return null
  if (part instanceof SequenceToken) throw new TypeError(`${file.placeOf(part)} is a list`)
  if (part instanceof MappingToken)
    return Object.fromEntries(file.scalarsIn(part).map(([scope, written]) => [scope, levelOf(scope, written)]))
  const written = file.writtenAt(part)
  return written === null ? null : String(written)
}

function levelOf(scope: string, written: unknown): string {
  if (typeof written === 'string') return written
  throw new TypeError(`the permission ${scope} has no level`)
}

import { MappingToken } from '@actions/workflow-parser/templates/tokens/index'
import { LEVELS } from '../../../model/token-scopes.ts'
import type { PermissionBlocks } from './declarations.ts'
import { type Part, partAt, type WorkflowFile } from './workflow-file.ts'

/** The blocks of the whole file and of one of its jobs. Throws where one is in a form that is not foreseen: that is not "none". */
export const permissionsFor = (file: WorkflowFile, job: Part | undefined): PermissionBlocks => ({
  workflow: blockIn(file, file.root),
  job: blockIn(file, job),
})

/** Words that stand for all scopes. */
const WORDS = ['read-all', 'write-all'] as const

function blockIn(file: WorkflowFile, level: Part | undefined): PermissionBlocks['job'] {
  const part = partAt(level, 'permissions')
  if (part === undefined) return null
  if (part instanceof MappingToken)
    return Object.fromEntries(file.scalarsIn(part).map(([scope, written]) => [scope, levelOf(scope, written)]))
  const written = part.isScalar ? file.writtenAt(part) : undefined
  if (written === null) return null
  const word = WORDS.find((one) => one === written)
  if (word === undefined) throw new TypeError(`${file.placeOf(part)} is neither a map nor one of ${WORDS.join(', ')}`)
  return word
}

function levelOf(scope: string, written: unknown) {
  const level = LEVELS.find((one) => one === written)
  if (level === undefined) throw new TypeError(`the permission ${scope} has no level`)
  return level
}

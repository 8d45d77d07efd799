import { boolean, integer, list, nullable, object, type Static, text } from './schema.ts'

const oid = text('Git object id.')

/** A file, or a folder with all that is in it, between the two ends of a range. */
export const governingFile = object({
  path: text(),
  base: nullable(text('Git object id where the range begins; null: not there, or the range has no beginning.')),
  head: nullable(text('Git object id at the revision that is deployed; null: not there.')),
  changes: object({
    complete: boolean('False: of some commit of the range it was not seen, and such a commit may be missing here.'),
    commits: list(oid, 'The commits of the range where it is another than in one of their parents, oldest first.'),
  }),
})
export type GoverningFile = Static<typeof governingFile>

/** What governs deployments. */
export const governingFiles = object({ workflows: governingFile, policy: governingFile })

/** Which commits changed a file. */
export type FileChanges = GoverningFile['changes']

/** Who owns the files that govern deployments, as CODEOWNERS has it. */
export const codeOwners = object({
  path: text('Of the CODEOWNERS file.'),
  blob: oid,
  invalidLines: integer('Lines in which GitHub finds an error.'),
  files: list(
    object({
      path: text(),
      owners: list(text(), 'As written, @user or @org/team; of an e-mail address only that it is `an address`.'),
    }),
  ),
})
export type CodeOwners = Static<typeof codeOwners>

import { EvidenceError, messageOf } from '../../model/errors.ts'
import type { Files } from '../define.ts'

/** The text of a file that the step would read from the repository: like there, bytes that are not UTF-8 are no text. */
export async function repositoryText(path: string, files: Files): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await files.read(path))
  } catch (error) {
    throw new EvidenceError(
      'INPUT',
      `${path} can't be read (${messageOf(error)}).`,
      'Name a file in your checkout that you may read, in UTF-8.',
      error,
    )
  }
}

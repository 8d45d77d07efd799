import type { SubjectInput } from '../model/options.ts'

const SUBJECT = /^(?<name>.*\S)@sha256:(?<sha256>[0-9a-f]{64})$/

/** Looks like a digest that somebody meant to give, such as a line of sha256sum. A file of such a name can be written as ./name. */
const DIGEST_LIKE = /sha\d+:|@sha\d+[=-][0-9a-f]{32}|^[0-9a-f]{64}(\s|$)/i

/** What was deployed, one a line: a path, or a name with its digest. A line that is neither is handed to `refuse`, which throws. */
export function readSubjects(text: string, refuse: (line: string) => never): readonly SubjectInput[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  return lines.filter((line) => line !== '').map((line) => readSubject(line) ?? refuse(line))
}

/** Paths of files, one a line; a digest is handed to `refuse`, as there would be nothing to take it of. */
export const readPaths = (text: string, refuse: (line: string) => never): readonly string[] =>
  readSubjects(text, refuse).map((subject) => (subject.kind === 'path' ? subject.path : refuse(subject.name)))

function readSubject(line: string): SubjectInput | undefined {
  const { name, sha256 } = SUBJECT.exec(line)?.groups ?? {}
  if (name !== undefined && sha256 !== undefined)
    return DIGEST_LIKE.test(name) ? undefined : { kind: 'digest', name, sha256 }
  return DIGEST_LIKE.test(line) ? undefined : { kind: 'path', path: line }
}

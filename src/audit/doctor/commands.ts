import { visibleJson } from '../../reports/visible.ts'

/** A word for a POSIX shell that stands for nothing but itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** A part of an API's path. */
export const pathPart = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27')

/** The lines of a call of GitHub's API by its own command. https://cli.github.com/manual/gh_api */
export const ghApi = (method: 'PUT' | 'POST', path: string, body: object): readonly string[] => [
  `gh api --method ${method} ${quoted(path)} --input - <<'JSON'`,
  JSON.stringify(body),
  'JSON',
]

/** Words that YAML, or an older reader of it, does not take for text. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** A text as it is written in YAML: as it is where that is safe, or else in quotes. */
export const yamlText = (text: string): string =>
  /^[A-Za-z_][\w./-]*$/.test(text) && !NO_TEXT.test(text) ? text : visibleJson(JSON.stringify(text.toWellFormed()))

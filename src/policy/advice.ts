import { stringify } from 'yaml'
import type { Misfit } from '../model/conforms.ts'
import { at, namesAt, textAt } from '../model/json.ts'
import { nearest } from '../model/nearest.ts'
import { exampleOf } from './example.ts'
import { policySchema } from './schema.ts'

/** What to write where a policy is wrong, in the words of its schema; empty where these say no more. */
export function adviceOn({ path, message }: Misfit, policy: unknown): string {
  const above = schemaAt(path.slice(0, -1))
  const name = path.at(-1)
  const known = namesAt(above, 'properties')
  if (message === 'is not known here')
    return known.length === 0 ? '' : `${meantBy(name, known)} Known are: ${known.join(', ')}.`
  const schema = schemaAt(path)
  if (schema === undefined) return ''
  const example = inFlow(exampleOf(schema))
  const line = name === undefined || at(above, 'items') !== undefined ? example : `${keyOf(name)}: ${example}`
  const strange = namesAt(policy, ...path.slice(0, -1)).filter((key) => !known.includes(key))
  const hint = message === 'is missing' ? misspelt(name, strange) : meantBy(at(policy, ...path), at(schema, 'enum'))
  return `${hint} ${textAt(schema, 'description')} Write for example \`${line}\`.`
}

/** The word that was hardly meant otherwise; empty where none of them is near enough. */
function meantBy(written: unknown, words: unknown): string {
  const meant = typeof written === 'string' && Array.isArray(words) ? nearest(written, words.map(String)) : undefined
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`
}

/** The key that hardly stands for anything else than the one that is missing. */
function misspelt(missing: string | undefined, strange: readonly string[]): string {
  const written = nearest(missing ?? '', strange)
  return written === undefined ? '' : ` \`${written}\` is not known here: is that it?`
}

/** On one line, as YAML takes it too. */
const inFlow = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()

const keyOf = (name: string): string => (/^[A-Za-z][\w-]*$/.test(name) ? name : JSON.stringify(name))

/** The schema of a part of a policy. */
const schemaAt = (path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (schema, name) => at(schema, 'properties', name) ?? at(schema, 'additionalProperties') ?? at(schema, 'items'),
    policySchema,
  )

/** What to write where a text is no YAML, by the code of the error. */
export const yamlAdvice = (code: string): string => ` ${YAML_ADVICE.get(code) ?? USUAL_ADVICE}`

const YAML_ADVICE: ReadonlyMap<string, string> = new Map([
  ['TAB_AS_INDENT', 'Indent with spaces.'],
  ['DUPLICATE_KEY', 'Put what is written under the two into one of them, and remove the other.'],
  ['MULTIPLE_DOCS', 'Remove the line `---` and what follows it.'],
  ['TAG_RESOLVE_FAILED', 'Remove the tag, which begins with `!`.'],
  ['BAD_ALIAS', 'Write the value out instead of an alias.'],
  ['BAD_DQ_ESCAPE', "Write the text in single quotes, as in 'text'."],
])

const USUAL_ADVICE =
  'Write each key on a line of its own as `key: value`, indent with spaces, close every quote and bracket, and put a value with other signs into quotes.'

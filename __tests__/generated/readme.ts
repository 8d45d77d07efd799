import { facts } from '../../src/facts/index.ts'
import { INPUTS, type InputDefinition, OUTPUTS } from '../../src/runner/inputs.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')
/** A table as Markdown has them. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const inputs: readonly (readonly [string, InputDefinition])[] = Object.entries(INPUTS)

const inputRows = inputs
  .filter(([, definition]) => definition.hidden !== true)
  .map(([name, definition]) => [
    `\`${name}\``,
    definition.description,
    definition.default && `\`${definition.default}\``,
  ])

const outputRows = Object.entries(OUTPUTS).map(([name, description]) => [`\`${name}\``, description])

const factRows = Object.values(facts).map(({ id, title, permissions, source }) => [
  `\`${id}\``,
  title,
  source.assurance,
  permissions.map((permission) => `\`${permission}\``).join(', '),
])

/** The tables of the README, by the name in the comment that marks where each begins. */
const TABLES: Readonly<Record<string, string>> = {
  inputs: table(['input', 'what it is', 'default'], inputRows),
  outputs: table(['output', 'what it is'], outputRows),
  facts: table(['fact', 'what it tells', 'assurance', 'permission'], factRows),
}

/** The README with its generated tables renewed. */
export const withTables = (readme: string): string => Object.entries(TABLES).reduce(withPart, readme)

/** A document with what is generated of it renewed, where a comment with that name marks it. */
export function withPart(document: string, [name, part]: readonly [string, string]): string {
  const marked = new RegExp(`(<!-- ${name}: generated -->\n)[\\s\\S]*?(<!-- end -->)`)
  if (!marked.test(document)) throw new Error(`the document has no place for ${name}`)
  return document.replace(marked, (_, begin: string, end: string) => `${begin}${part}\n${end}`)
}

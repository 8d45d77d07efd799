import { facts } from '../../src/facts/index.ts'
import { INPUTS, type InputDefinition, OUTPUTS } from '../../src/runner/inputs.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
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
export const withTables = (readme: string): string =>
  Object.entries(TABLES).reduce((text, [name, rows]) => {
    const marked = new RegExp(`(<!-- ${name}: generated -->\n)[\\s\\S]*?(<!-- end -->)`)
    if (!marked.test(text)) throw new Error(`README.md has no place for the table of ${name}`)
    return text.replace(marked, (_, begin: string, end: string) => `${begin}${rows}\n${end}`)
  }, readme)

import ignore from 'ignore'

/** One line of a CODEOWNERS file that GitHub can use. */
interface Rule {
  readonly pattern: string
  readonly owners: readonly string[]
}

/** What stands in a record for an e-mail address: no personal mail is kept. */
const ADDRESS = 'an address'

/**
 * Who owns a file of the repository by the text of a CODEOWNERS file: the last line whose pattern matches tells, and it may name nobody.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export const ownersOf = (path: string, text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .flatMap(ruleIn)
    .findLast(({ pattern }) => matches(pattern, path))?.owners ?? []

/** None: nothing is written there, or GitHub skips the line because it is wrong. */
function ruleIn(line: string): readonly Rule[] {
  // A space that belongs to the pattern is escaped.
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? []
  const comment = words.findIndex((word) => word.startsWith('#'))
  const [pattern, ...names] = comment < 0 ? words : words.slice(0, comment)
  if (pattern === undefined || NOT_HERE.test(pattern)) return []
  const owners = names.flatMap(ownerIn)
  return owners.length === names.length ? [{ pattern, owners }] : []
}

/** What gitignore knows and CODEOWNERS does not: negation, an escaped `#`, ranges of characters. */
const NOT_HERE = /^!|^\\#|[[\]]/

function ownerIn(word: string): readonly string[] {
  if (/^@[\w-]+(\/[\w.-]+)?$/.test(word)) return [word]
  return /^[^@]+@[\w.-]+$/.test(word) ? [ADDRESS] : []
}

/** As in gitignore, save that `folder/*` does not reach into the folders of that folder. */
function matches(pattern: string, path: string): boolean {
  const rule = ignore({ ignorecase: false }).add(pattern)
  if (!rule.ignores(path)) return false
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return !(ONE_LEVEL.test(pattern) && folder !== '' && rule.ignores(folder))
}

const ONE_LEVEL = /(?<!\*\*)\/\*$/

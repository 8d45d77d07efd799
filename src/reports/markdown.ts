import { shown } from './visible.ts'

/** Shows nothing, and no reader of mentions, references, emoji or addresses reads across it. */
const WORD_JOINER = '\u2060'

const entity = (character: string): string => `&#${character.charCodeAt(0)};`

/**
 * Outside text as GitHub Flavored Markdown that reads the same and is nothing but text, also within a table cell or HTML.
 * References to characters are never markup (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references),
 * but GitHub looks for mentions, issue references, commits and addresses in the result: a joiner breaks those,
 * and what could be a commit stands as code, where GitHub links nothing.
 */
export function markdown(text: string): string {
  return shown(text)
    .trim()
    .split(/\b([0-9a-f]{7,64})\b/i)
    .map((part, index) => (index % 2 === 1 ? `<code>${part}</code>` : words(part)))
    .join('')
}

/** Marks that can be markup where they stand; a full stop, a bracket and a dash only where they could begin a list or a rule. */
const MARKUP =
  /(?<=^\d*)[.)]|(?<![a-z0-9])-|(?![ ,;?/()'.:-])[\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u2060]/gi

const words = (text: string): string =>
  text.replaceAll(/www(?=\.)|[a-z]+-(?=\d)|[@#]|:(?=\S)/gi, `$&${WORD_JOINER}`).replaceAll(MARKUP, entity)

const SAFE_URL = /^https:\/\/[A-Za-z0-9.-]+(?::\d+)?\/[A-Za-z0-9/._~%-]*$/

/** A link that this project makes itself; an address with anything unusual in it stays text. */
export const link = (text: string, url: string): string =>
  SAFE_URL.test(url) ? `[${markdown(text)}](${url})` : `${markdown(text)} (${markdown(url)})`

/** A row of a table. The cells are Markdown already. */
export const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A table; the headings and cells are Markdown already. */
export const table = (headings: readonly string[], rows: readonly string[]): string =>
  [row(...headings), row(...headings.map(() => '---')), ...rows].join('\n')

/** A code block whose fence is longer than any run of backticks in it. */
export function codeBlock(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code}\n${fence}`
}

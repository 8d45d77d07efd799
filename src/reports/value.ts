import { html, type Markup } from './html.ts'

/** What a fact says, as lists of names and values. Text of several lines keeps its lines. */
export function valueMarkup(value: unknown): Markup {
  if (value === null || value === undefined) return html`<span class="quiet">none</span>`
  if (Array.isArray(value)) return listMarkup(value)
  if (typeof value === 'object') return membersMarkup(Object.entries(value))
  if (typeof value === 'string' && value.includes('\n')) return html`<pre>${value}</pre>`
  return html`${String(value)}`
}

const listMarkup = (items: readonly unknown[]): Markup =>
  items.length === 0
    ? html`<span class="quiet">none</span>`
    : html`<ul>${items.map((item) => html`<li>${valueMarkup(item)}</li>`)}</ul>`

const membersMarkup = (members: readonly (readonly [string, unknown])[]): Markup =>
  members.length === 0
    ? html`<span class="quiet">none</span>`
    : html`<dl>${members.map(([name, value]) => html`<dt>${spaced(name)}</dt><dd>${valueMarkup(value)}</dd>`)}</dl>`

/** Names of members as words: `runAttempt` reads `run attempt`. */
const spaced = (name: string): string =>
  /^[a-z]+(?:[A-Z][a-z]*)*$/.test(name) ? name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : name

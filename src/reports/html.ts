import { visible } from './visible.ts'

/** HTML that is safe to put into a page. Only `html` makes it. */
export class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

type Content = Markup | string | number | undefined | readonly Content[]

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Outside text as HTML that is nothing but text, within an element or a quoted attribute. Lines stay lines. */
export const escapeHtml = (text: string): string =>
  text
    .split('\n')
    .map(visible)
    .join('\n')
    .replaceAll(/[&<>"'`]/g, (character) => REFERENCES[character] ?? '')

function rendered(content: Content): string {
  if (content === undefined) return ''
  if (content instanceof Markup) return content.toString()
  if (typeof content === 'object') return content.map(rendered).join('')
  return escapeHtml(String(content))
}

/** A template whose values are text unless they are `Markup`: forgetting to escape is not possible. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(parts.map((part, index) => part + rendered(values[index])).join(''))

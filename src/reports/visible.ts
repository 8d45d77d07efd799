const SPELT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Controls, line breaks, and everything that changes how text reads without being seen: bidi marks, zero-width characters, tags. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

const spell = (character: string): string =>
  SPELT[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`

/** Text from outside, on one line, with what would act unseen (terminal escapes, bidi marks, line breaks) spelt out. */
export const visible = (text: string): string => text.toWellFormed().replaceAll(UNSEEN, spell)

/** JSON text with what would act unseen written as JSON escapes: the same JSON, safe to look at. */
export const visibleJson = (json: string): string =>
  json
    .toWellFormed()
    .replaceAll(UNSEEN, (character) =>
      [...Array(character.length).keys()]
        .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
    )

/** As much of a text as fits where there is little room; the record holds the whole. */
export const bounded = (text: string, most = 600): string =>
  text.length <= most ? text : `${text.slice(0, most)}… (${text.length - most} more characters in the record)`

/** Text from outside for a place with little room. */
export const shown = (text: string): string => bounded(visible(text))

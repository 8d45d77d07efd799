import { controls } from '../../controls/index.ts'
import { at, textAt } from '../../model/json.ts'
import { visible } from '../../reports/visible.ts'

/** A schema, or a part of one. */
type Schema = unknown

/**
 * What a value of a schema says, line by line: each member with what the schema tells of it, and each claim with its title.
 * Nothing here knows what the schema is of, so what is added to it is told as well.
 */
export function outlineOf(schema: Schema, value: unknown): readonly string[] {
  return Object.entries(value ?? {}).flatMap(([name, member]) => {
    const own = at(schema, 'properties', name)
    const told = textAt(own, 'description')
    if (typeof member !== 'object') return [`${visible(name)}: ${wordOf(member)}${told === null ? '' : ` (${told})`}`]
    const title = told === null ? visible(name) : `${visible(name)}: ${told}`
    return [title, ...indented(linesOf(own ?? of(schema), member))]
  })
}

/** The schema of whatever stands in a list, or under a name that is not known beforehand. */
const of = (schema: Schema): Schema => at(schema, 'items') ?? at(schema, 'additionalProperties')

function linesOf(schema: Schema, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? ['none'] : value.flatMap((item) => itemOf(of(schema), item))
  return typeof value === 'object' && value !== null ? outlineOf(schema, value) : [wordOf(value)]
}

function itemOf(schema: Schema, item: unknown): readonly string[] {
  const [first = '', ...rest] = linesOf(schema, item)
  return [`- ${first}`, ...indented(rest)]
}

function wordOf(value: unknown): string {
  const claim = controls.find(({ id }) => id === value)
  return claim === undefined ? visible(String(value)) : `${claim.id}: ${claim.title}`
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)

import { FRAMEWORKS, RELATIONS, type Relation, THEMES, type ThemeId } from './frameworks.ts'
import type { Mapped } from './mapping/mapped.ts'
import { MAPPING, MAPPING_VERSION } from './mapping.ts'

/** One requirement that a claim is evidence for. */
export interface Tie {
  readonly framework: string
  readonly id: string
  readonly relation: Relation
}

/** The requirements of a claim: what it supports first, in the mapping's order. */
export const tiesOf = (mapped: Mapped): readonly Tie[] =>
  RELATIONS.flatMap((relation) =>
    Object.entries(mapped[relation]).flatMap(([framework, ids]) => ids.map((id) => ({ framework, id, relation }))),
  )

/** The mapping as it is published. Its digest is that of its canonical JSON. */
export const mappingDocument: {
  readonly version: string
  readonly frameworks: Readonly<Record<string, string>>
  readonly themes: Readonly<Record<ThemeId, string>>
  readonly claims: Readonly<Record<string, ThemeId>>
  readonly rows: readonly (Tie & { readonly claim: string })[]
} = {
  version: MAPPING_VERSION,
  frameworks: FRAMEWORKS,
  themes: THEMES,
  claims: Object.fromEntries(Object.entries(MAPPING).map(([claim, { theme }]) => [claim, theme])),
  rows: Object.entries(MAPPING).flatMap(([claim, mapped]) => tiesOf(mapped).map((tie) => ({ claim, ...tie }))),
}

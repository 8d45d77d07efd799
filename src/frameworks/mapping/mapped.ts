import type { FrameworkId, Relation, ThemeId } from '../frameworks.ts'

type Ids = Readonly<Partial<Record<FrameworkId, readonly string[]>>>

/** What a claim is about, and the requirements whose evidence it is part of: ids alone, for the standards' texts are their owners'. */
export interface Mapped extends Readonly<Record<Relation, Ids>> {
  readonly theme: ThemeId
}

/** Claims that are tied to requirements, by their ids. */
export type Mapping = Readonly<Record<string, Mapped>>

import { facts } from '../facts/index.ts'
import type { Fact } from '../model/fact.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { ASSURANCE_WORDS, REASON_WORDS, type Word } from './wording.ts'

/** A fact for people. */
export interface FactSeen {
  readonly id: string
  readonly title: string
  readonly state: Word
  /** Where it was seen and how far that can be trusted, or why it could not be seen. */
  readonly source: string
  readonly observedAt: string
  readonly fact: Fact<unknown>
}

const STATES: Readonly<Record<Fact<unknown>['status'], Word>> = {
  observed: { mark: '✔', word: 'seen' },
  absent: { mark: '–', word: 'there is none' },
  unavailable: { mark: '?', word: 'could not be seen' },
}

/** Every fact of a record, in the record's order. */
export function factsSeen(record: EvidenceRecord): readonly FactSeen[] {
  const titles: Readonly<Record<string, { readonly title: string }>> = facts
  const seen: Readonly<Record<string, Fact<unknown>>> = record.facts
  return Object.entries(seen).map(([id, fact]) => ({
    id,
    title: titles[id]?.title ?? id,
    state: STATES[fact.status],
    source: sourceOf(fact),
    observedAt: fact.observedAt,
    fact,
  }))
}

function sourceOf(fact: Fact<unknown>): string {
  const { assurance, from } = fact.source
  if (fact.status !== 'unavailable') return `${ASSURANCE_WORDS[assurance]} (${from})`
  return `${REASON_WORDS[fact.reason]}: ${fact.detail} (${from})`
}

import { CONTRIBUTORS } from '../../model/agent-note.ts'
import { at, textAt } from '../../model/json.ts'
import { items, toJson } from './json.ts'
import { nameKept, sessionsKept } from './kept.ts'

/** What one record says of a revision. Unsigned: whoever can push can write it. */
export interface TracedRevision {
  readonly revision: string | null
  /** Null: none, or in a form that is not kept. */
  readonly tool: string | null
  readonly models: readonly string[]
  /** Addresses of the conversations. They can be private. */
  readonly sessions: readonly string[]
  /** Of `human`, `ai`, `mixed` and `unknown`, those that occur. */
  readonly contributors: readonly (typeof CONTRIBUTORS)[number][]
}

/** What a file of Agent Trace says. Lines that are no record of a version that is known are counted. */
export type AgentTraces =
  | { readonly status: 'read'; readonly records: readonly TracedRevision[]; readonly malformedLines: number }
  | { readonly status: 'malformed'; readonly detail: string }

const LONGEST = 4_000_000

/**
 * Reads `.agent-trace/traces.jsonl`, one record a line. The specification is at 0.1, and its reference writes 1.0.
 * https://github.com/cursor/agent-trace
 */
export function parseAgentTraces(file: string): AgentTraces {
  if (file.length > LONGEST) return { status: 'malformed', detail: `it is longer than ${LONGEST} characters` }
  const lines = file.split('\n').filter((line) => line.trim() !== '')
  const records = lines.flatMap((line) => toRecord(line) ?? [])
  if (records.length === 0 && lines.length > 0) return { status: 'malformed', detail: 'no line of it is a record' }
  return { status: 'read', records, malformedLines: lines.length - records.length }
}

function toRecord(line: string): TracedRevision | undefined {
  const record = toJson(line)
  if (!/^[01]\.\d{1,4}(?:\.\d{1,4})?$/.test(textAt(record, 'version') ?? '') || !Array.isArray(at(record, 'files')))
    return undefined
  const conversations = items(record, 'files').flatMap((file) => items(file, 'conversations'))
  const contributors = conversations.flatMap((conversation) => [
    at(conversation, 'contributor'),
    ...items(conversation, 'ranges').map((range) => at(range, 'contributor')),
  ])
  return {
    revision: textAt(record, 'vcs', 'revision'),
    tool: nameKept(textAt(record, 'tool', 'name')),
    models: distinct(contributors.map((contributor) => nameKept(textAt(contributor, 'model_id')))),
    sessions: sessionsKept(conversations.flatMap(addressesOf)),
    contributors: CONTRIBUTORS.filter((type) =>
      contributors.some((contributor) => textAt(contributor, 'type') === type),
    ),
  }
}

/** Where a conversation can be read, and the session it was part of. */
const addressesOf = (conversation: unknown): readonly (string | null)[] => [
  textAt(conversation, 'url'),
  ...items(conversation, 'related')
    .filter((related) => at(related, 'type') === 'session')
    .map((related) => textAt(related, 'url')),
]

const distinct = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.flatMap((value) => value ?? [])),
]

import { at, textAt } from '../../model/json.ts'
import { items, toJson } from './json.ts'

/** What one record says of a revision. Unsigned: whoever can push can write it. */
export interface TracedRevision {
  readonly revision: string | null
  readonly tool: string | null
  readonly models: readonly string[]
  /** Addresses of the conversations. They can be private. */
  readonly sessions: readonly string[]
  /** Of `human`, `ai`, `mixed` and `unknown`, those that occur. */
  readonly contributors: readonly string[]
}

/** What a file of Agent Trace says. Lines that are no record of a version that is known are counted. */
export type AgentTraces =
  | { readonly status: 'read'; readonly records: readonly TracedRevision[]; readonly malformedLines: number }
  | { readonly status: 'malformed'; readonly detail: string }

const LONGEST = 4_000_000
const CONTRIBUTORS = ['human', 'ai', 'mixed', 'unknown']

/**
 * Reads `.agent-trace/traces.jsonl`, one record a line.
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
  if (!/^0\.\d{1,4}(?:\.\d{1,4})?$/.test(textAt(record, 'version') ?? '') || !Array.isArray(at(record, 'files')))
    return undefined
  const conversations = items(record, 'files').flatMap((file) => items(file, 'conversations'))
  const contributors = conversations.flatMap((conversation) => [
    at(conversation, 'contributor'),
    ...items(conversation, 'ranges').map((range) => at(range, 'contributor')),
  ])
  return {
    revision: textAt(record, 'vcs', 'revision'),
    tool: textAt(record, 'tool', 'name'),
    models: distinct(contributors.map((contributor) => textAt(contributor, 'model_id'))),
    sessions: distinct(conversations.flatMap(addressesOf)),
    contributors: distinct(contributors.map((contributor) => textAt(contributor, 'type'))).filter((type) =>
      CONTRIBUTORS.includes(type),
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

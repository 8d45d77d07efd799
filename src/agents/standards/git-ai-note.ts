import { at, namesAt, textAt } from '../../model/json.ts'
import { toJson } from './json.ts'
import { nameKept, sessionsKept } from './kept.ts'

/** One session of an agent, as the note of a commit tells of it. Unsigned: whoever can push can write it. */
export interface NotedSession {
  /** Null: in a form that is not kept. */
  readonly tool: string | null
  readonly model: string | null
  readonly sessions: readonly string[]
  /** The address of who prompted, which is looked up and not kept; empty where the note names somebody without one. */
  readonly humanAddress: string | null
}

/** What a note of Git AI says. No sessions in one that was read: it was looked, and there were none. */
export type GitAiNote =
  | { readonly status: 'read'; readonly version: string; readonly sessions: readonly NotedSession[] }
  | { readonly status: 'malformed'; readonly detail: string }

/** A note lists every line of every file, so it can be long; a longer one is not read. */
const LONGEST = 4_000_000
const DIVIDER = '---\n'

/**
 * Reads the note that Git AI keeps of a commit under `refs/notes/ai`.
 * https://github.com/git-ai-project/git-ai/blob/main/specs/git_ai_standard_v3.0.0.md
 */
export function parseGitAiNote(note: string): GitAiNote {
  if (note.length > LONGEST) return malformed(`it is longer than ${LONGEST} characters`)
  const text = `\n${note.replaceAll('\r\n', '\n')}`
  const divider = text.indexOf(`\n${DIVIDER}`)
  if (divider < 0) return malformed('it has no line --- before its metadata')
  const metadata = toJson(text.slice(divider + 1 + DIVIDER.length))
  const version = textAt(metadata, 'schema_version')
  if (version === null) return malformed('its metadata is not JSON with a schema_version')
  if (!/^authorship\/3\.\d{1,4}\.\d{1,4}$/.test(version)) return malformed('its schema_version is none of authorship/3')
  return {
    status: 'read',
    version,
    sessions: ['sessions', 'prompts'].flatMap((member) =>
      namesAt(metadata, member).flatMap((key) => toSession(at(metadata, member, key))),
    ),
  }
}

function toSession(entry: unknown): readonly NotedSession[] {
  const tool = textAt(entry, 'agent_id', 'tool')
  if (tool === null) return []
  const human = textAt(entry, 'human_author')
  return [
    {
      tool: nameKept(tool),
      model: nameKept(textAt(entry, 'agent_id', 'model')),
      sessions: sessionsKept([textAt(entry, 'agent_id', 'id')]),
      humanAddress: human === null ? null : (/<([^<>\s]{1,254})>$/.exec(human)?.[1] ?? ''),
    },
  ]
}

const malformed = (detail: string): GitAiNote => ({ status: 'malformed', detail })

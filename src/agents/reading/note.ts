import type { AgentNote } from '../../model/agent-note.ts'
import type { Agent } from '../define.ts'
import { type Hit, hits } from '../signals/match.ts'

/** What the known agents' signals say to a note. A tool that none of them names is one of an agent all the same. */
export function hitsOfNote(note: AgentNote, known: readonly Agent[]): readonly Hit[] {
  if (note.contributors.every((contributor) => contributor === 'human')) return []
  const named = ofTool(note.tool?.toLowerCase() ?? null, known)
  const found = named.length > 0 ? named : ofTool(null, known)
  const sessions = note.sessions.length > 0 ? note.sessions : [undefined]
  return found.flatMap((hit) => sessions.map((session) => ({ ...hit, session, prompter: note.humanAuthor })))
}

const ofTool = (tool: string | null, known: readonly Agent[]): readonly Hit[] =>
  hits(known, 'co-author', (signal) => (signal.on === 'tool' && signal.name === tool ? {} : undefined))

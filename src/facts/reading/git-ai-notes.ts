import type { Agent } from '../../agents/define.ts'
import { type NotedSession, parseGitAiNote } from '../../agents/standards/git-ai-note.ts'
import type { AgentNote, AgentNotes } from '../../model/agent-note.ts'
import { mapSeen, observed, type Seen } from '../../model/fact.ts'
import { type Placed, readTexts } from './git-objects.ts'
import type { Place } from './in-repository.ts'
import { promptersOf } from './prompters.ts'
import { sift } from './side-by-side.ts'

/** Where Git AI keeps its notes. */
export const NOTES_REF = 'refs/notes/ai'

/** The notes of some commits. One that GitHub does not answer for leaves all unseen: who prompted may be in it. */
export async function readGitAiNotes(
  place: Place,
  shas: readonly string[],
  agents: readonly Agent[],
): Promise<Seen<Omit<AgentNotes, 'complete'>>> {
  const places = shas.flatMap((sha) => pathsOf(sha).map((path) => ({ sha, path: `${NOTES_REF}:${path}` })))
  const answers = await readTexts(
    place,
    places.map(({ path }) => path),
  )
  const found = answers.map((answer, index) => mapSeen(answer, (note) => read(places[index]?.sha ?? '', note)))
  const { values, refusal } = sift(found)
  if (refusal !== undefined) return refusal
  const items = await withPrompters(
    place,
    values.flatMap(({ sessions }) => sessions),
    agents,
  )
  return observed({ items, malformed: values.flatMap(({ malformed }) => malformed) })
}

/** git spreads many notes over folders that are named after the beginning of the commit's id. https://git-scm.com/docs/git-notes */
const pathsOf = (sha: string): readonly string[] => [
  sha,
  `${sha.slice(0, 2)}/${sha.slice(2)}`,
  `${sha.slice(0, 2)}/${sha.slice(2, 4)}/${sha.slice(4)}`,
]

interface Found extends NotedSession {
  readonly commit: string
}

interface ReadNote {
  readonly sessions: readonly Found[]
  readonly malformed: AgentNotes['malformed']
}

function read(commit: string, placed: Placed | null): ReadNote {
  if (placed === null) return { sessions: [], malformed: [] }
  const note = placed.text === null ? UNREADABLE : parseGitAiNote(placed.text)
  return note.status === 'read'
    ? { sessions: note.sessions.map((session) => ({ commit, ...session })), malformed: [] }
    : { sessions: [], malformed: [{ where: commit, detail: note.detail }] }
}

/** What GitHub shows in place of a text that is none, or too long. */
const UNREADABLE = { status: 'malformed', detail: 'GitHub shows no whole text of it' } as const

async function withPrompters(
  place: Place,
  sessions: readonly Found[],
  agents: readonly Agent[],
): Promise<readonly AgentNote[]> {
  const named = sessions.flatMap(({ commit, humanAddress: address }) => (address === null ? [] : [{ commit, address }]))
  const prompters = await promptersOf(place, named, agents)
  const whose = new Map(named.map(({ commit, address }, index) => [commit + address, prompters[index] ?? null]))
  return sessions.map(({ commit, tool, model, sessions: references, humanAddress }) => ({
    commit,
    from: 'git-ai',
    tool,
    models: model === null ? [] : [model],
    sessions: references,
    contributors: ['ai'],
    humanAuthor: humanAddress === null ? null : (whose.get(commit + humanAddress) ?? null),
  }))
}

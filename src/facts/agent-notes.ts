import { parseAgentTraces } from '../agents/standards/agent-trace.ts'
import { type AgentNotes, agentNotes as schema } from '../model/agent-note.ts'
import type { ChangeSet } from '../model/change.ts'
import { absent, known, mapSeen, observed, unavailable } from '../model/fact.ts'
import { changeSet } from './change-set.ts'
import { defineFact } from './define.ts'
import { policyFile } from './policy-file.ts'
import { NOTES_REF, readGitAiNotes } from './reading/git-ai-notes.ts'
import { gitObjectsAnswer, readTexts } from './reading/git-objects.ts'
import { knownAgents } from './reading/policy-text.ts'
import { linesAnswer } from './reading/prompters.ts'
import { sift } from './reading/side-by-side.ts'

/** Where Agent Trace keeps its records. https://github.com/cursor/agent-trace */
const TRACES_PATH = '.agent-trace/traces.jsonl'

/** Commits of which notes are looked for at most; of more, the newest. */
const MOST = 2_000

export const agentNotes = defineFact({
  id: 'agent-notes',
  title: 'The notes that agents left beside these commits',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: `GraphQL Repository.object: ${NOTES_REF} and ${TRACES_PATH}` },
  needs: { changeSet, policyFile },
  answers: [gitObjectsAnswer, linesAnswer],
  schema,
  async collect(world, given) {
    if (given.changeSet.status !== 'observed')
      return unavailable('needs-another-fact', 'The commits of the deployment could not be seen.')
    const { head, commits } = given.changeSet.value
    if (commits.length === 0) return observed({ complete: true, items: [], malformed: [] })
    const { values, refusal } = sift(await readTexts(world, [NOTES_REF, `${head}:${TRACES_PATH}`]))
    if (refusal !== undefined) return refusal
    const [notes = null, traces = null] = values
    if (notes === null && traces === null) return absent()
    const shas = notes === null ? [] : commits.slice(-MOST).map(({ sha }) => sha)
    const agents = await knownAgents(known(given.policyFile))
    return mapSeen(await readGitAiNotes(world, shas, agents), ({ items, malformed }) => {
      const traced = traces === null ? NOTHING : tracesIn(traces.text, commits)
      return {
        complete: notes === null || shas.length === commits.length,
        items: [...items, ...traced.items],
        malformed: [...malformed, ...traced.malformed],
      }
    })
  },
})

type Found = Omit<AgentNotes, 'complete'>

const NOTHING: Found = { items: [], malformed: [] }

/** The records about commits of the range. */
function tracesIn(file: string | null, commits: ChangeSet['commits']): Found {
  const traces =
    file === null
      ? { status: 'malformed' as const, detail: 'GitHub shows no whole text of it' }
      : parseAgentTraces(file)
  if (traces.status === 'malformed') return { items: [], malformed: [{ where: TRACES_PATH, detail: traces.detail }] }
  const { malformedLines: lines } = traces
  return {
    items: traces.records.flatMap(({ revision, ...record }) =>
      commitsOf(revision, commits).map((commit) => ({ commit, from: 'agent-trace', ...record, humanAuthor: null })),
    ),
    malformed:
      lines === 0 ? [] : [{ where: TRACES_PATH, detail: `${lines} of its lines are no record of a known version` }],
  }
}

/** The specification says the commit that holds the lines; the reference names the one that was there before them. */
function commitsOf(revision: string | null, commits: ChangeSet['commits']): readonly string[] {
  const own = commits.filter(({ sha }) => sha === revision)
  const after = commits.filter(({ parents }) => revision !== null && parents.includes(revision))
  return (own.length > 0 ? own : after).map(({ sha }) => sha)
}

import type { Agent } from '../../agents/define.ts'
import { identityOf } from '../../agents/reading/identity.ts'
import type { Prompter } from '../../model/agent-note.ts'
import { defineAnswer } from '../../model/answer.ts'
import type { Seen } from '../../model/fact.ts'
import { list, mapOf, nullable, object, type Static } from '../../model/schema.ts'
import { askInRepository, type Place } from './in-repository.ts'
import { gitActor } from './who-wrote.ts'

/** Most authors of a commit whose addresses are looked at. */
const AUTHORS = 20

const lines = object({ authors: object({ nodes: list(gitActor) }), committer: nullable(gitActor) })

/** The answer that `promptersOf` reads. */
export const linesAnswer = defineAnswer('commit-lines', object({ repository: mapOf(nullable(lines)) }))

/** Somebody whom the note of a commit names by address. */
export interface Named {
  readonly commit: string
  readonly address: string
}

/**
 * Who they are, in their order; null for an agent. Git AI writes the address that git is set up with, which the commit
 * has as well, and there GitHub tells whose it is. The address itself is not kept.
 */
export async function promptersOf(
  place: Place,
  named: readonly Named[],
  agents: readonly Agent[],
): Promise<readonly (Prompter | null)[]> {
  const asked = named.filter(({ address }) => !isTold(address, agents)).map(({ commit }) => commit)
  const commits = [...new Set(asked)]
  const answers = await askInRepository(place, commits, QUESTION)
  const byCommit = new Map(commits.map((commit, index) => [commit, linesIn(answers[index])]))
  return named.map(({ commit, address }) => toPrompter(address, byCommit.get(commit) ?? [], agents))
}

/** https://docs.github.com/en/graphql/reference/objects#commit */
const QUESTION = {
  field: (sha: string) =>
    `object(oid: ${JSON.stringify(sha)}) { ... on Commit { authors(first: ${AUTHORS}) { nodes { ...line } } committer { ...line } } }`,
  fragments: 'fragment line on GitActor { name email user { login databaseId } }',
  nodes: AUTHORS,
  requests: 1,
  most: 100,
  answer: linesAnswer,
}

type Line = Static<typeof gitActor>

const linesIn = (answer: Seen<Static<typeof lines> | null> | undefined): readonly Line[] =>
  answer?.status === 'observed' && answer.value !== null
    ? [...answer.value.authors.nodes, ...(answer.value.committer === null ? [] : [answer.value.committer])]
    : []

/** Whether the address itself tells all that can be told. */
function isTold(address: string, agents: readonly Agent[]): boolean {
  const { id, address: agent } = identityOf(address, agents)
  return address === '' || id !== null || agent !== null
}

function toPrompter(address: string, lines: readonly Line[], agents: readonly Agent[]): Prompter | null {
  const { id, login, address: agent } = identityOf(address, agents)
  if (agent !== null) return null
  const user = lines.find(({ email }) => email?.toLowerCase() === address.toLowerCase())?.user ?? null
  return id === null && user !== null ? { id: user.databaseId, login: user.login } : { id, login }
}

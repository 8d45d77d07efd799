import {
  type AgentFound,
  type Asker,
  type Attribution,
  type Basis,
  HEADLINES,
  type Kind,
  type Role,
} from '../model/attribution.ts'

/** What is told of one product. References to its sessions are not: they can be private. */
export interface AgentTold {
  readonly title: string
  readonly did: string
  readonly vouchedBy: string
  readonly where: string
  readonly forWhom: string
}

/** What the columns of a table of agents are called. */
export const AGENT_COLUMNS = ['Product', 'What it did', 'Says who', 'Where', 'For whom'] as const

/** Most pull requests or people that one line names; the record has them all. */
const MOST = 10

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  agent: 'agent',
  reviewer: 'review agent',
  automation: 'automation, not AI',
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  author: 'wrote',
  'co-author': 'helped to write',
  committer: 'committed',
  reviewer: 'reviewed',
  merger: 'merged',
  'runs-the-job': 'runs the job',
  'starts-the-run': 'started the run',
}

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  'commit-author': 'author of a commit',
  'co-author': 'co-author of a commit',
  'pull-request-author': 'opened the pull request',
  'pull-request-body': 'named in the pull request',
  note: 'named in a note',
  comment: 'called it in the pull request',
  assignment: 'assigned the pull request to it',
}

/** Every product that was found in the changes, and then in the job. */
export const agentsTold = ({ wrote, runs }: Attribution): readonly AgentTold[] => [...wrote, ...runs].map(told)

/** What was found in one sentence. That nothing was found is no sign of a person. */
export function agentsSentence({ changes, wrote, runs }: Attribution): string {
  if (wrote.length + runs.length === 0) return 'No signal, in the changes or in the job. That shows no absence.'
  const counts = HEADLINES.flatMap((headline) => {
    const count = changes.filter((change) => change.headline === headline).length
    return count === 0 ? [] : [`${count} ${headline.replaceAll('-', ' ')}`]
  })
  return counts.length === 0
    ? 'No change was seen.'
    : `Of ${changes.length === 1 ? '1 change' : `${changes.length} changes`}: ${counts.join(', ')}.`
}

const told = ({ title, kind, roles, tier, commits, pullRequests, onBehalfOf }: AgentFound): AgentTold => ({
  title: `${title} (${KIND_WORDS[kind]})`,
  did: roles.map((role) => ROLE_WORDS[role]).join(', '),
  vouchedBy: wordOf(tier),
  where: [
    ...listed(pullRequests.map((number) => `#${number}`)),
    ...(commits.length === 0 ? [] : [commits.length === 1 ? '1 commit' : `${commits.length} commits`]),
  ].join(', '),
  forWhom: listed([...new Set(onBehalfOf.map(inWords))]).join('; '),
})

const wordOf = (tier: Asker['tier']): string => (tier === 'platform' ? 'GitHub' : 'the text')

const inWords = ({ login, basis, tier }: Asker): string =>
  `${login ?? 'somebody who is not told'} (${BASIS_WORDS[basis]}, says ${wordOf(tier)})`

const listed = (names: readonly string[]): readonly string[] =>
  names.length <= MOST ? names : [...names.slice(0, MOST), `${names.length - MOST} more`]

import { list, object, oneOf, type Static, text } from './schema.ts'

/** The nine links of the path a change takes, always in this order. */
export const LINK_IDS = [
  'human-owner',
  'agent-workflow',
  'repo-pr',
  'ci-cd',
  'credential',
  'action',
  'target',
  'approval',
  'outcome-evidence',
] as const
export type LinkId = (typeof LINK_IDS)[number]

/** The links' names as people write them. */
export const LINK_TITLES: Readonly<Record<LinkId, string>> = {
  'human-owner': 'Human owner',
  'agent-workflow': 'Agent workflow',
  'repo-pr': 'Repo / PR',
  'ci-cd': 'CI/CD',
  credential: 'Credential',
  action: 'Action',
  target: 'Target',
  approval: 'Approval',
  'outcome-evidence': 'Outcome evidence',
}

/** How well the evidence carries what a link says. */
export const LINK_STATES = ['verified', 'declared', 'inferred', 'not-applicable', 'unknown', 'contradictory'] as const
export type LinkState = (typeof LINK_STATES)[number]

export const link = object({
  id: oneOf(LINK_IDS),
  state: oneOf(LINK_STATES),
  text: text('One line that says what is known of this link.'),
  facts: list(text(), 'Ids of the facts it rests on.'),
})
export type Link = Static<typeof link>

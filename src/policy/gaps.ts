import { restsOnPolicy } from '../controls/evaluate.ts'
import { humanOwnerIsKnown } from '../controls/human-owner-is-known.ts'
import { controls } from '../controls/index.ts'
import { facts as definitions, type FactId, type Facts } from '../facts/index.ts'
import type { Finding, GapFound, Verdict } from '../model/conclusions.ts'
import { LINK_TITLES, type Link, type LinkId } from '../model/link.ts'

/** What the record cannot prove, and what would close it: in the order of facts, links, claims, policy. */
export const findGaps = (
  facts: Facts,
  packet: readonly Link[],
  findings: readonly Finding[],
  verdict: Verdict,
): readonly GapFound[] => [
  ...factIds.flatMap((id) => ofFact(id, facts, packet)),
  ...packet.flatMap((link) => ofLink(link, facts)),
  ...ofBaseline(facts['change-set']),
  ...findings.flatMap((finding) => ofFinding(finding, facts, verdict)),
  ...ofPolicy(verdict),
]

const factIds: readonly FactId[] = Object.values(definitions).map(({ id }) => id)

function ofFact(id: FactId, facts: Facts, packet: readonly Link[]): readonly GapFound[] {
  const fact = facts[id]
  // What only waited for another fact is closed together with that one.
  if (fact.status !== 'unavailable' || fact.reason === 'needs-another-fact') return []
  return [
    {
      id: `fact-unavailable:${id}`,
      code: 'fact-unavailable',
      link: packet.find((link) => link.facts.includes(id))?.id ?? null,
      why: `${definitions[id].title}: ${fact.detail}`,
      remedy: fact.needs.length > 0 ? giveTheToken(fact.needs) : REMEDIES[fact.reason],
      needs: fact.needs,
    },
  ]
}

type Reason = Extract<Facts[FactId], { status: 'unavailable' }>['reason']

const REMEDIES: Readonly<Record<Reason, string>> = {
  unauthorized: 'Check that the github-token input is the token of this job.',
  forbidden: 'Give the job a token that may read this.',
  'not-found': 'Check that it exists and that the token may see it.',
  'rate-limited': 'Run again later, or give the step a token with a higher rate limit.',
  'server-error': "Run again when GitHub's API is well: see githubstatus.com.",
  'too-much-at-once': 'Deploy more often, so that there is less to look at, or report this with the record.',
  timeout: "Run again when GitHub's API answers in time: see githubstatus.com.",
  unreachable: 'Let the runner reach the API of this GitHub.',
  malformed: 'Run again; if it stays, report it with this record.',
  unsupported: 'Use a newer runner, or a place where GitHub offers this.',
  untrusted: 'Do not set the hidden inputs: their defaults name this very job.',
  'needs-another-fact': 'Close the gap of the fact that it needs.',
}

function ofLink({ id, state, text, facts: restsOn }: Link, facts: Facts): readonly GapFound[] {
  if (state !== 'unknown' && state !== 'inferred' && state !== 'contradictory') return []
  const isUnseen = factIds.some((fact) => restsOn.includes(fact) && facts[fact].status === 'unavailable')
  return [
    {
      id: `link-${state}:${id}`,
      code: `link-${state}`,
      link: id,
      why: `${LINK_TITLES[id]}: ${text}`,
      remedy: state === 'unknown' && isUnseen ? UNSEEN : LINK_REMEDIES[state](id),
      needs: [],
    },
  ]
}

const UNSEEN = 'Close the gaps of the facts that this link rests on.'

const LINK_REMEDIES = {
  unknown: () => 'Nothing that this version looks at tells more.',
  inferred: (id: LinkId) =>
    id === 'human-owner' ? humanOwnerIsKnown.remedy : 'Nobody states it: ask those whom the traces lead to.',
  contradictory: () => 'Find out which source is wrong before this record is relied on.',
}

function ofFinding(
  { control, outcome, because, needs: told = [] }: Finding,
  facts: Facts,
  verdict: Verdict,
): readonly GapFound[] {
  if (outcome !== 'fail' && outcome !== 'unknown') return []
  const code = outcome === 'fail' ? 'claim-failed' : 'claim-unknown'
  const definition = controls.find(({ id }) => id === control)
  const needs = outcome === 'fail' ? [] : [...new Set([...neededBy(definition?.reads ?? [], facts), ...told])]
  const [ofPolicyItself] = definition !== undefined && restsOnPolicy(definition) ? ofPolicy(verdict) : []
  const itsOwn = definition?.remedy ?? 'See what the claim needs.'
  const remedy = needs.length > 0 ? giveTheToken(needs) : (ofPolicyItself?.remedy ?? itsOwn)
  return [{ id: `${code}:${control}`, code, link: null, why: because, remedy, needs }]
}

/** No job's own token can be given the administration. */
function giveTheToken(needs: readonly string[]): string {
  const [own, others] = [false, true].map((other) =>
    needs.filter((need) => need.startsWith('administration:') === other),
  )
  return [
    ...(own?.length ? [`Give the job's token: ${own.join(', ')}.`] : []),
    ...(others?.length ? [`Give the step an administration-token, of an app that has: ${others.join(', ')}.`] : []),
  ].join(' ')
}

/** Where nothing was deployed before, all that came in up to now went unjudged but for the head. */
function ofBaseline(range: Facts['change-set']): readonly GapFound[] {
  if (range.status !== 'observed' || range.value.kind !== 'first') return []
  return [
    {
      id: 'baseline-missing:change-set',
      code: 'baseline-missing',
      link: 'repo-pr',
      why: 'Nothing was deployed here before and the policy names no baseline, so only the head was judged.',
      remedy: 'Put `baseline:` into the policy: a commit id or a tag from which on changes are to be judged.',
      needs: [],
    },
  ]
}

/** The permissions that would show what could not be seen. */
function neededBy(reads: readonly FactId[], facts: Facts): readonly string[] {
  const unseen = reads.map((id) => facts[id])
  return [...new Set(unseen.flatMap((fact) => (fact.status === 'unavailable' ? fact.needs : [])))]
}

const POLICY_REMEDIES = {
  unreadable: {
    code: 'policy-unreadable',
    remedy: giveTheToken(['contents: read']),
    needs: ['contents: read'],
  },
  missing: {
    code: 'policy-missing',
    remedy: 'Put the file on the default branch, or correct the policy input.',
    needs: [],
  },
  invalid: {
    code: 'policy-invalid',
    remedy: 'Correct the file; its schema is schema/policy.v1.schema.json.',
    needs: [],
  },
} as const

function ofPolicy({ policy, blockedBy }: Verdict): readonly GapFound[] {
  if (policy === 'from-default-branch' || policy === 'built-in') return []
  const why = blockedBy.find(({ claim }) => claim === 'policy')?.because ?? 'The policy could not be used.'
  return [{ id: `policy-${policy}:policy`, link: 'approval', why, ...POLICY_REMEDIES[policy] }]
}

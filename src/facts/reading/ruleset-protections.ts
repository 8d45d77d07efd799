import type { Endpoints } from '@octokit/types'
import { observed, type Seen, unavailable } from '../../model/fact.ts'
import type { BypassActor, Protection } from '../../model/rules.ts'
import type { GitHub } from '../../model/world.ts'
import { PER_PAGE, readPages } from './rest-pages.ts'
import { sideBySide } from './side-by-side.ts'

const RULES = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
const RULESET = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
const MOST_PAGES = 10

type Rule = Endpoints[typeof RULES]['response']['data'][number]
type Ruleset = Endpoints[typeof RULESET]['response']['data']

/** Who asks for what: everybody may read the rules; who may bypass them is told to few. */
export interface Askers {
  readonly github: GitHub
  readonly administration: GitHub | undefined
}

/** What the active rulesets ask of a branch: those of the repository, and of its organisation and enterprise. */
export async function rulesetProtections(askers: Askers, branch: string): Promise<Seen<readonly Protection[]>> {
  // https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch
  const { items, complete, refusal } = await readPages<Rule>(
    (page) => askers.github.get(RULES, { branch, per_page: PER_PAGE, page }),
    MOST_PAGES,
  )
  if (refusal !== undefined) return refusal
  if (!complete) return unavailable('unsupported', `The branch has more than ${MOST_PAGES * PER_PAGE} rules.`)
  const rulesOf = Map.groupBy(items, idOf)
  const details = await sideBySide([...rulesOf.keys()], (id) => detailsOf(askers, id))
  return observed([...rulesOf].map(([id, rules], index) => toProtection(id, rules, details[index])))
}

/** Without the id, nobody can tell who may bypass the rule. */
function idOf({ ruleset_id }: Rule): number {
  if (ruleset_id === undefined) throw new TypeError('a rule does not say which ruleset it is of')
  return Number(ruleset_id)
}

/** A ruleset that is not shown is no trouble for the others. https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset */
async function detailsOf({ github, administration }: Askers, ruleset_id: number): Promise<Seen<Ruleset | null>> {
  const asAdministrator = await administration?.get(RULESET, { ruleset_id })
  if (asAdministrator?.status === 'observed') return asAdministrator
  const answer = await github.get(RULESET, { ruleset_id })
  return answer.status === 'observed' ? answer : observed(null)
}

function toProtection(id: number, rules: readonly Rule[], details: Seen<Ruleset | null> | undefined): Protection {
  const has = (type: Rule['type']) => rules.some((rule) => rule.type === type)
  const ruleset = details?.status === 'observed' ? details.value : null
  return {
    kind: 'ruleset',
    ruleset: {
      id,
      of: rules[0]?.ruleset_source_type ?? ruleset?.source_type ?? 'Repository',
      name: ruleset?.name || null,
      enforcement: ruleset?.enforcement ?? null,
      updatedAt: ruleset?.updated_at ?? null,
    },
    bypass: bypassOf(ruleset),
    pullRequest: pullRequestIn(rules),
    checks: checksIn(rules),
    forbidsForcePush: has('non_fast_forward'),
    forbidsDeletion: has('deletion'),
    signatures: has('required_signatures'),
    linearHistory: has('required_linear_history'),
    mergeQueue: has('merge_queue'),
    otherRules: rules.map(({ type }) => type).filter((type) => !READ.includes(type)),
  }
}

const READ: readonly string[] = [
  'pull_request',
  'required_status_checks',
  'non_fast_forward',
  'deletion',
  'required_signatures',
  'required_linear_history',
  'merge_queue',
]

/** GitHub leaves the list out for whoever may not change the ruleset: that is not an empty one. */
function bypassOf(ruleset: Ruleset | null): readonly BypassActor[] | null {
  const actors = ruleset?.bypass_actors
  if (!Array.isArray(actors)) return null
  return actors.map(({ actor_type, actor_id, bypass_mode }) => ({
    type: actor_type,
    id: actor_id === null || actor_id === undefined ? null : Number(actor_id),
    mode: bypass_mode ?? 'always',
  }))
}

/** GitHub applies every rule there is, and nobody promises that a ruleset has but one of a kind: so the strictest counts. */
function pullRequestIn(rules: readonly Rule[]): Protection['pullRequest'] {
  const all = rules.flatMap((one) => (one.type === 'pull_request' && one.parameters ? [one.parameters] : []))
  if (all.length === 0) return null
  return {
    approvals: Math.max(...all.map((rule) => rule.required_approving_review_count)),
    dismissesStale: all.some((rule) => rule.dismiss_stale_reviews_on_push),
    codeOwners: all.some((rule) => rule.require_code_owner_review),
    lastPush: all.some((rule) => rule.require_last_push_approval),
  }
}

function checksIn(rules: readonly Rule[]): Protection['checks'] {
  const all = rules.flatMap((one) => (one.type === 'required_status_checks' && one.parameters ? [one.parameters] : []))
  if (all.length === 0) return null
  return {
    strict: all.some((rule) => rule.strict_required_status_checks_policy),
    required: all
      .flatMap((rule) => rule.required_status_checks)
      .map(({ context, integration_id }) => ({
        context,
        app: integration_id === undefined ? null : Number(integration_id),
      })),
  }
}

import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import { activeRulesets } from '../../world/rules.ts'
import type { Ruleset, World } from '../../world/world.ts'
import { has } from '../access.ts'
import type { Body } from '../bodies/body.ts'
import { listed } from '../paging.ts'
import { type Call, found, number, type Route, repo, text } from '../route.ts'

const sourceOf = ({ repository }: World, { of = 'Repository' }: Ruleset): string =>
  of === 'Organization' ? repository.owner.login : repository.fullName

/** The active rules of a branch, each with where it is from. https://docs.github.com/rest/repos/rules#get-rules-for-a-branch */
const branchRules: Route = {
  template: `GET ${repo}/rules/branches/{branch}`,
  needs: 'metadata=read',
  answer: (call) => {
    const { world } = call
    const rules = activeRulesets(world, text(call, 'branch')).flatMap((one) => {
      const source = { ruleset_source_type: one.of ?? 'Repository', ruleset_source: sourceOf(world, one) }
      return one.rules.map((rule) => ({ ...rule, ...source, ruleset_id: one.id }))
    })
    return listed(call, rules, (rule) => rule)
  },
}

function briefBody({ world }: Call, one: Ruleset): Body {
  const { id, name, enforcement = 'active', of = 'Repository', createdAt, changedAt } = one
  const path = `repos/${world.repository.fullName}/rulesets/${id}`
  return {
    id,
    name,
    target: 'branch',
    source_type: of,
    source: sourceOf(world, one),
    enforcement,
    node_id: nodeId('RRS', world.repository.id, id),
    _links: {
      self: { href: `${world.urls.api}/${path}` },
      html: { href: `${world.urls.server}/${world.repository.fullName}/rules/${id}` },
    },
    created_at: stamp(createdAt),
    updated_at: changedAt ?? stamp(createdAt),
  }
}

const rulesets: Route = {
  template: `GET ${repo}/rulesets`,
  needs: 'metadata=read',
  answer: (call) => listed(call, call.world.rulesets, (ruleset) => briefBody(call, ruleset)),
}

/** Who may bypass it is told only to those who may change it. https://docs.github.com/rest/repos/rules#get-a-repository-ruleset */
const ruleset: Route = {
  template: `GET ${repo}/rulesets/{ruleset_id}`,
  needs: 'metadata=read',
  answer: (call) => {
    const { world, grants } = call
    const id = number(call, 'ruleset_id')
    const one = found(world.rulesets.find((candidate) => candidate.id === id && candidate.of !== 'Organization'))
    const include = one.branches?.map((branch) => `refs/heads/${branch}`) ?? ['~DEFAULT_BRANCH']
    const open = has(grants, 'administration=write')
    return {
      body: {
        ...briefBody(call, one),
        conditions: { ref_name: { exclude: [], include } },
        rules: one.rules,
        current_user_can_bypass: 'never',
        ...(open && { bypass_actors: one.bypass ?? [] }),
      },
    }
  },
}

export const ruleRoutes: readonly Route[] = [branchRules, rulesets, ruleset]

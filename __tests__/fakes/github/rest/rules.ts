import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { Ruleset, World } from '../../world/world.ts'
import { has } from '../access.ts'
import type { Body } from '../bodies/body.ts'
import { listed } from '../paging.ts'
import { type Call, found, number, type Route, repo, text } from '../route.ts'

const covers = (world: World, { branches, enforcement = 'active' }: Ruleset, branch: string): boolean =>
  enforcement === 'active' && (branches ?? [world.repository.defaultBranch]).includes(branch)

/** The active rules of a branch, each with where it is from. https://docs.github.com/rest/repos/rules#get-rules-for-a-branch */
const branchRules: Route = {
  template: `GET ${repo}/rules/branches/{branch}`,
  needs: 'metadata=read',
  answer: (call) => {
    const { world } = call
    const rulesets = world.rulesets.filter((ruleset) => covers(world, ruleset, text(call, 'branch')))
    const source = { ruleset_source_type: 'Repository', ruleset_source: world.repository.fullName }
    const rules = rulesets.flatMap(({ id, rules }) => rules.map((rule) => ({ ...rule, ...source, ruleset_id: id })))
    return listed(call, rules, (rule) => rule)
  },
}

function briefBody({ world }: Call, { id, name, enforcement = 'active', createdAt }: Ruleset): Body {
  const path = `repos/${world.repository.fullName}/rulesets/${id}`
  return {
    id,
    name,
    target: 'branch',
    source_type: 'Repository',
    source: world.repository.fullName,
    enforcement,
    node_id: nodeId('RRS', world.repository.id, id),
    _links: {
      self: { href: `${world.urls.api}/${path}` },
      html: { href: `${world.urls.server}/${world.repository.fullName}/rules/${id}` },
    },
    created_at: stamp(createdAt),
    updated_at: stamp(createdAt),
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
    const one = found(world.rulesets.find((candidate) => candidate.id === id))
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

import { mapSeen, type Source, unavailable } from '../model/fact.ts'
import { branchRules as schema } from '../model/rules.ts'
import type { World } from '../model/world.ts'
import { defineFact } from './define.ts'
import { classicProtection } from './reading/classic-protection.ts'
import { forcePushersAnswer, readersAnswer } from './reading/classic-rule.ts'
import { deployedBranch } from './reading/deployed-branch.ts'
import { rulesetProtections } from './reading/ruleset-protections.ts'
import { repository } from './repository.ts'

const SOURCE: Source = {
  assurance: 'api',
  from: 'GET /repos/{owner}/{repo}/rules/branches/{branch}, /rulesets/{ruleset_id}, /branches/{branch} and GraphQL RefUpdateRule',
}

export const branchRules = defineFact({
  id: 'branch-rules',
  title: 'What protects the branch that is deployed',
  permissions: ['metadata: read', 'contents: read'],
  source: SOURCE,
  needs: { repository },
  answers: [readersAnswer, forcePushersAnswer],
  schema,
  async collect(world, given) {
    const deployed = deployedBranch(world.runner.ref, given.repository)
    if (deployed === undefined)
      return unavailable('needs-another-fact', 'The run is for no branch, and the default one could not be seen.')
    const [rulesets, { classic, protections }] = await Promise.all([
      rulesetProtections(world, deployed.branch),
      classicProtection(world, deployed.branch),
    ])
    const seen = mapSeen(rulesets, (found) => ({ ...deployed, classic, protections: [...found, ...protections] }))
    return seen.status === 'observed' ? { ...seen, source: sourceOf(world) } : seen
  },
})

const sourceOf = ({ administration }: World): Source =>
  administration === undefined
    ? SOURCE
    : {
        ...SOURCE,
        from: `${SOURCE.from}; /rulesets/{ruleset_id} and /branches/{branch}/protection with the administration-token`,
      }

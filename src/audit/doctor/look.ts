import { branchRules } from '../../facts/branch-rules.ts'
import { CODE_OWNERS_PLACES } from '../../facts/code-owners.ts'
import { policyFile } from '../../facts/policy-file.ts'
import { classicProtection } from '../../facts/reading/classic-protection.ts'
import { attempt, look } from '../../facts/reading/look.ts'
import { type RepositoryFile, readIfThere } from '../../facts/reading/repository-file.ts'
import { rulesetProtections } from '../../facts/reading/ruleset-protections.ts'
import { repository, selectRepository } from '../../facts/repository.ts'
import { mapSeen, observed, type Seen } from '../../model/fact.ts'
import type { GitHub } from '../../model/world.ts'
import { lookAtRetention, lookAtTokenDefault } from './look-at-administration.ts'
import { lookAtEnvironments, startedByReviewers } from './look-at-environments.ts'
import { lookAtWorkflows } from './look-at-workflows.ts'
import type { Settings } from './settings.ts'

/** Looks at all that bears on the evidence of deployments. Refused: the repository itself; all else is refused for itself. */
export async function lookAtSettings(github: GitHub, name: string, policyPath: string): Promise<Seen<Settings>> {
  const here = await look(repository, async () =>
    mapSeen(await github.get('GET /repos/{owner}/{repo}', {}), selectRepository),
  )
  if (here.status !== 'observed') return here
  const [workflows, environments, policy, codeOwners, branch, retention, tokenDefault] = await Promise.all([
    lookAtWorkflows(github),
    lookAtEnvironments(github),
    attempt(policyFile.permissions, () => readIfThere(github, policyPath)),
    attempt(policyFile.permissions, () => lookAtCodeOwners(github)),
    lookAtBranch(github, name, here.value.defaultBranch),
    lookAtRetention(github),
    lookAtTokenDefault(github),
  ])
  const started = await startedByReviewers(github, environments)
  return observed({
    ...{
      repository: here.value,
      workflows,
      environments,
      policy,
      codeOwners,
      branch,
      retention,
      tokenDefault,
      started,
    },
  })
}

const lookAtBranch = (github: GitHub, name: string, branch: string): Promise<Settings['branch']> =>
  look(branchRules, async () => {
    // Whoever asks may be an administrator: the same token is tried for what only these see.
    const askers = { github, administration: github, runner: { repository: name } }
    const [rulesets, { classic, protections }] = await Promise.all([
      rulesetProtections({ github, administration: undefined }, branch),
      classicProtection(askers, branch),
    ])
    return mapSeen(rulesets, (found) => ({
      ...{ branch, basis: 'default-branch', classic, protections: [...found, ...protections] },
    }))
  })

/** GitHub takes the first that is there. */
async function lookAtCodeOwners(github: GitHub): Promise<Settings['codeOwners']> {
  for (const path of CODE_OWNERS_PLACES) {
    const file: Seen<RepositoryFile | null> = await readIfThere(github, path)
    if (file.status !== 'observed') return file
    const { value } = file
    if (value !== null) return observed({ path, text: value.text })
  }
  return observed(null)
}

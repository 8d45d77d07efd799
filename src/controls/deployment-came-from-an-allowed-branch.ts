import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { fits } from '../model/pattern.ts'
import { PROOFS } from '../model/proof.ts'
import { defineControl, type Judgement } from './define.ts'

const BRANCH = 'refs/heads/'

export const deploymentCameFromAnAllowedBranch = defineControl({
  id: 'deployment-came-from-an-allowed-branch',
  title: 'The run is for a branch that may deploy here',
  reads: ['run', 'workflow-run'],
  consults: ['environment', 'environment-protection', 'policy-file'],
  remedy:
    'Name the branches that may deploy under `branches` in the policy, or limit the environment to some in the repository settings, and deploy from one of them.',
  judge({ run, 'workflow-run': told }, { asked: { branches } }, consulted) {
    if (run === undefined || told === undefined)
      return { outcome: 'unknown', reasons: ['fact-absent'], because: 'What the run is for is not told.' }
    if (branches === null) return byGitHub(run.refProtected, told.startedAt, consulted)
    if (!run.ref.startsWith(BRANCH))
      return {
        outcome: 'fail',
        reasons: ['run-for-no-branch'],
        because: `The run is for ${run.ref}, which is no branch.`,
      }
    const branch = run.ref.slice(BRANCH.length)
    if (told.headBranch !== branch)
      return {
        outcome: 'unknown',
        reasons: ['branch-of-the-run-not-confirmed'],
        because: `The runner says ${branch}; GitHub does not say that the run is for it.`,
      }
    return branches.some((pattern) => fits(branch, pattern))
      ? { outcome: 'pass', reasons: ['allowed-by-the-policy'], because: `By the policy, ${branch} may deploy here.` }
      : {
          outcome: 'fail',
          reasons: ['not-allowed-by-the-policy'],
          because: `By the policy, ${branch} may not deploy here: only ${branches.join(', ')}.`,
        }
  },
})

/** GitHub holds the limits of an environment itself, and lets nobody past them: what runs there was let in by them, if they were there. */
function byGitHub(
  refProtected: boolean | null,
  startedAt: string | null,
  facts: Pick<Facts, 'environment' | 'environment-protection'>,
): Judgement {
  const environment = known(facts.environment)
  const protection = known(facts['environment-protection'])
  if (facts['environment-protection'].status === 'absent')
    return {
      outcome: 'fail',
      reasons: ['no-limit-on-branches'],
      because: 'Neither the policy nor an environment limits the branches that may deploy.',
    }
  if (environment === undefined || protection === undefined || !PROOFS.includes(environment.basis))
    return {
      outcome: 'unknown',
      reasons: ['limit-on-branches-not-seen'],
      because: 'Which branches the environment lets in was not seen.',
    }
  const { name, branches, updatedAt } = protection
  if (branches === 'any')
    return { outcome: 'fail', reasons: ['no-limit-on-branches'], because: `Any branch may deploy to ${name}.` }
  // Of the same second it is not told which came first.
  if (startedAt === null || Date.parse(updatedAt) >= Date.parse(startedAt))
    return {
      outcome: 'unknown',
      reasons: ['environment-changed-after-the-start'],
      because: `The rules of ${name} may have been changed after the run had started.`,
    }
  if (branches === 'protected' && refProtected !== true)
    return {
      ...(refProtected === false
        ? { outcome: 'fail', reasons: ['branch-not-protected'] }
        : { outcome: 'unknown', reasons: ['protection-of-the-branch-not-told'] }),
      because: `Only protected branches may deploy to ${name}, and the runner does not say that this is one.`,
    }
  return {
    outcome: 'pass',
    reasons: ['allowed-by-the-environment'],
    because: `GitHub lets only ${KINDS[branches]} into ${name}.`,
    limits: [LIMIT],
  }
}

const KINDS = { protected: 'protected branches', custom: 'branches and tags of its list' } as const
const LIMIT = 'The names on GitHub’s list were not read: that the job runs in the environment shows that it was let in.'

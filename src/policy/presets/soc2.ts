import { controls } from '../../controls/index.ts'
import type { Preset } from './preset.ts'

/**
 * What is required is what a company can meet with the job's own token and settings that every paid plan has: who
 * reviewed what came in, who approved the deployment, and that what was reviewed is what is deployed.
 */
const require = [
  'environment-is-protected',
  'deployment-was-approved-by-an-independent-human',
  'every-commit-came-through-a-pull-request',
  'every-change-was-reviewed-by-an-independent-human',
  'reviews-cover-the-final-revision',
  'agent-changes-have-a-human-who-did-not-ask-for-them',
  'deployed-revision-is-the-reviewed-revision',
  'workflow-changes-were-reviewed',
  'policy-changes-were-reviewed',
] as const satisfies Preset['require']

/**
 * For deployments to production. All else is noted: `branch-is-protected` and `no-rule-was-bypassed` need a token that
 * reads the administration, as does `required-checks-passed-on-the-deployed-revision` under classic protection; owners,
 * branches and retention need a policy that names them; and the outcome is not there before the deployment.
 */
export const soc2: Preset = {
  approval: 'environment-review',
  require,
  note: controls.map(({ id }) => id).filter((id) => !isRequired(id)),
}

function isRequired(id: string): boolean {
  return require.some((claim) => claim === id)
}

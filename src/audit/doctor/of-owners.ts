import { ownersOf } from '../../facts/reading/ownership.ts'
import { ownersOfEnvironment, ownersOfWorkflow } from '../../policy/owners.ts'
import { type Case, isObserved } from './case.ts'
import { yamlText } from './commands.ts'
import { type Deploying, environmentOf } from './deploying.ts'
import { type Finding, missing, note, notSeen, refused } from './finding.ts'

const OWNER = ['human-owner-is-known'] as const
const NOBODY = 'Nobody in particular answers for what is deployed, which is what is asked first after an incident.'

/** Whether somebody answers for what is deployed, and for the files that govern it. */
export function ofOwners(given: Case): readonly Finding[] {
  const { codeOwners } = given.settings
  const jobs = given.jobs.filter((one) => one.how === 'deploys' && !isObserved(one, given))
  const unowned = jobs.filter((one) => !isOwnedByPolicy(one, given))
  const paths = [...new Set(unowned.map(({ path }) => path))]
  const told = { code: 'owner', about: 'CODEOWNERS', why: NOBODY, claims: OWNER }
  if (codeOwners.status !== 'observed')
    return paths.length === 0 ? [] : refused(codeOwners, 'The policy names no owner, and who owns the workflow', told)
  const text = codeOwners.value?.text ?? ''
  return [...paths.flatMap((path) => ofWorkflow(path, ownersOf(path, text), given)), ...ofReviews(text, jobs, given)]
}

function isOwnedByPolicy(one: Deploying, { policy: { policy } }: Case): boolean {
  const environment = environmentOf(one)
  const isUnseen = environment === undefined && one.job.environment !== null
  const owners = [...ownersOfWorkflow(policy, one.path), ...(isUnseen ? [] : ownersOfEnvironment(policy, environment))]
  return owners.some(({ id }) => !policy['machine-accounts']?.includes(id))
}

/** A login may be a person's; a team is nobody yet. */
function ofWorkflow(path: string, owners: readonly string[], { policyPath }: Case): readonly Finding[] {
  const add = { where: policyPath, lines: ['owners:', `  ${yamlText(path)}: [{ id: ACCOUNT_ID, login: LOGIN }]`] }
  const told = { code: 'owner', about: path, why: NOBODY, claims: OWNER, add }
  if (owners.length === 0)
    return [missing({ ...told, what: 'Neither the policy nor CODEOWNERS names somebody who answers for it.' })]
  if (owners.some((owner) => /^@[^/]+$/.test(owner))) return []
  return [notSeen({ ...told, what: `CODEOWNERS names ${owners.join(', ')}; which person that is can't be told.` })]
}

/** A file that nobody owns by CODEOWNERS asks nobody for a review when it is changed. */
function ofReviews(text: string, jobs: readonly Deploying[], { policyPath }: Case): readonly Finding[] {
  const files = [...new Set([...jobs.map(({ path }) => path), policyPath])]
  const open = files.filter((path) => ownersOf(path, text).length === 0)
  if (jobs.length === 0 || open.length === 0) return []
  return [
    note({
      code: 'code-owners',
      about: open.join(', '),
      what: 'By CODEOWNERS, nobody owns what governs deployments.',
      why: 'A change to it asks nobody in particular for a review.',
      claims: ['workflow-changes-were-reviewed', 'policy-changes-were-reviewed'],
      add: { where: '.github/CODEOWNERS', lines: ['/.github/ @OWNER/TEAM'] },
    }),
  ]
}

import { PROOFS } from '../model/proof.ts'
import { isSameName } from '../model/same-name.ts'
import { defineControl, type Why } from './define.ts'

export const environmentIsProtected = defineControl({
  id: 'environment-is-protected',
  title: 'The environment lets nothing in without a reviewer',
  reads: ['environment', 'environment-protection'],
  consults: [],
  remedy:
    'In the repository settings, under Environments, give this environment required reviewers, and name it in the `environment:` of the deploying job.',
  judge({ environment, 'environment-protection': protection }) {
    if (environment === undefined)
      return { outcome: 'fail', reasons: ['job-in-no-environment'], because: 'The job is in no environment.' }
    const { name, basis, statements } = environment
    if (!PROOFS.includes(basis))
      return {
        outcome: 'unknown',
        reasons: ['environment-not-proven'],
        because: `Only the ${basis.replaceAll('-', ' ')} names ${name}; that GitHub agrees was not seen.`,
      }
    if (statements.some((statement) => !isSameName(statement.name, name)))
      return {
        outcome: 'fail',
        reasons: ['environment-sources-disagree'],
        because: `It is not certain which environment this is: ${namesOf(statements)}.`,
      }
    if (protection === undefined)
      return { outcome: 'fail', reasons: ['no-such-environment'], because: `There is no environment ${name}.` }
    if (protection.reviewers.length > 0) return { outcome: 'pass', ...protectedBy(name, protection) }
    if (protection.otherRules.length > 0)
      return {
        outcome: 'unknown',
        reasons: ['app-rule-not-readable'],
        because: `${name} is guarded by an app, and what the app asks for can't be seen.`,
      }
    return { outcome: 'fail', ...unprotected(name, protection.waitMinutes) }
  },
})

const unprotected = (name: string, waitMinutes: number): Why =>
  waitMinutes > 0
    ? {
        reasons: ['environment-without-reviewers', 'only-a-wait-timer'],
        because: `${name} has no required reviewers, only a wait of ${waitMinutes} minutes.`,
      }
    : { reasons: ['environment-without-reviewers'], because: `${name} has no required reviewers.` }

const namesOf = (statements: readonly { basis: string; name: string }[]) =>
  statements.map(({ basis, name }) => `${name} by the ${basis.replaceAll('-', ' ')}`).join(', ')

function protectedBy(
  name: string,
  protection: { reviewers: readonly { name: string }[]; adminsCanBypass: boolean | null },
): Why {
  const who = protection.reviewers.map((reviewer) => reviewer.name).join(', ')
  const because = `${name} needs the approval of one of: ${who}.`
  return protection.adminsCanBypass === true
    ? {
        reasons: ['reviewers-required', 'administrators-can-bypass'],
        because: `${because} Administrators can bypass this.`,
      }
    : { reasons: ['reviewers-required'], because }
}

import { PROOFS } from '../model/proof.ts'
import { isSameName } from '../model/same-name.ts'
import { defineControl } from './define.ts'

export const environmentIsProtected = defineControl({
  id: 'environment-is-protected',
  title: 'The environment lets nothing in without a reviewer',
  reads: ['environment', 'environment-protection'],
  consults: [],
  remedy:
    'In the repository settings, under Environments, give this environment required reviewers, and name it in the `environment:` of the deploying job.',
  judge({ environment, 'environment-protection': protection }) {
    if (environment === undefined) return { outcome: 'fail', because: 'The job is in no environment.' }
    const { name, basis, statements } = environment
    if (!PROOFS.includes(basis))
      return {
        outcome: 'unknown',
        because: `Only the ${basis.replaceAll('-', ' ')} names ${name}; that GitHub agrees was not seen.`,
      }
    if (statements.some((statement) => !isSameName(statement.name, name)))
      return { outcome: 'fail', because: `It is not certain which environment this is: ${namesOf(statements)}.` }
    if (protection === undefined) return { outcome: 'fail', because: `There is no environment ${name}.` }
    if (protection.reviewers.length > 0) return { outcome: 'pass', because: protectedBecause(name, protection) }
    if (protection.otherRules.length > 0)
      return { outcome: 'unknown', because: `${name} is guarded by an app, and what the app asks for can't be seen.` }
    return { outcome: 'fail', because: `${name} has no required reviewers${insteadOf(protection.waitMinutes)}.` }
  },
})

const insteadOf = (waitMinutes: number) => (waitMinutes > 0 ? `, only a wait of ${waitMinutes} minutes` : '')

const namesOf = (statements: readonly { basis: string; name: string }[]) =>
  statements.map(({ basis, name }) => `${name} by the ${basis.replaceAll('-', ' ')}`).join(', ')

function protectedBecause(
  name: string,
  protection: { reviewers: readonly { name: string }[]; adminsCanBypass: boolean | null },
): string {
  const who = protection.reviewers.map((reviewer) => reviewer.name).join(', ')
  const bypass = protection.adminsCanBypass === true ? ' Administrators can bypass this.' : ''
  return `${name} needs the approval of one of: ${who}.${bypass}`
}

import type { Fact } from '../model/fact.ts'
import type { CodeOwners } from '../model/governing.ts'

/** Who owns a file, in one sentence. It bears on no outcome. */
export function ownershipOf(path: string, fact: Fact<CodeOwners>): string {
  if (fact.status === 'absent') return `No CODEOWNERS file says who owns ${path}.`
  const file = fact.status === 'observed' ? fact.value.files.find((one) => one.path === path) : undefined
  if (file === undefined) return `Who owns ${path} was not seen.`
  return file.owners.length === 0
    ? `CODEOWNERS names no owner of ${path}.`
    : `${path} is owned by ${file.owners.join(', ')}; whether an owner approved was not asked.`
}

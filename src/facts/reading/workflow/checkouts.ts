import type { Checkout } from './declarations.ts'
import { repositoryOf } from './login-actions.ts'
import type { Step } from './steps.ts'
import type { WorkflowFile } from './workflow-file.ts'

/** Characters kept of an input. */
const MOST = 300

/**
 * The steps that check a repository out by GitHub's own action, with what they say of which repository and which revision of it.
 * https://github.com/actions/checkout/blob/f548e57/README.md
 */
export function checkoutsIn(file: WorkflowFile, steps: readonly Step[]): readonly Checkout[] {
  return steps
    .filter(({ uses }) => uses !== undefined && repositoryOf(uses) === 'actions/checkout')
    .map(({ part, inputs }) => {
      const given = (name: string): string | null => {
        const value = inputs.get(name)
        if (value === undefined) return null
        const written = value.isScalar ? String(file.writtenAt(value) ?? '') : 'no text'
        return written.trim().slice(0, MOST) || null
      }
      return { at: file.placeOf(part), repository: given('repository'), ref: given('ref') }
    })
}

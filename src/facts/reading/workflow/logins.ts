import type { Login } from './declarations.ts'
import { readsIn } from './expressions.ts'
import { LOGIN_ACTIONS, repositoryOf } from './login-actions.ts'
import type { Step } from './steps.ts'
import type { Part, WorkflowFile } from './workflow-file.ts'

/** The steps that sign in somewhere, as their inputs say. */
export function loginsIn(file: WorkflowFile, steps: readonly Step[]): readonly Login[] {
  return steps.flatMap(({ part, uses, inputs }) => {
    const known = LOGIN_ACTIONS.find(({ action }) => uses !== undefined && action === repositoryOf(uses))
    if (known === undefined) return []
    const given = (names: readonly string[]) =>
      names
        .flatMap((name) => namedSo(name, [...inputs.keys()]))
        .flatMap((input) => {
          const value = inputs.get(input)
          const isGiven = value !== undefined && String(file.writtenAt(value) ?? '') !== ''
          return isGiven ? [{ input, value }] : []
        })
    const names = given(known.names).map(({ input, value }) => ({ input, ...nameIn(file, value) }))
    const keys = given(known.keys).map(({ input, value }) => ({ input, from: originOf(file, value) }))
    const { action, kind, outOf } = known
    if (names.length + keys.length === 0 && outOf === undefined) return []
    return [{ at: file.placeOf(part), action, kind, names, keys, ...(outOf && { outOf }) }]
  })
}

const namedSo = (name: string, inputs: readonly string[]): readonly string[] =>
  name.endsWith('*') ? inputs.filter((input) => input.startsWith(name.slice(0, -1))) : [name]

/** Characters kept of a name. */
const MOST_OF_NAME = 300

function nameIn(file: WorkflowFile, value: Part) {
  const written = String(file.writtenAt(value)).slice(0, MOST_OF_NAME)
  return { value: written, isExpression: written.includes('${{') }
}

function originOf(file: WorkflowFile, value: Part): Login['keys'][number]['from'] {
  if (!String(file.writtenAt(value)).includes('${{')) return 'literal'
  const secrets = readsIn(value, 'secrets').map(({ name }) => name)
  if (secrets.some((name) => name !== JOB_TOKEN)) return 'secret'
  const isJobToken = secrets.length > 0 || readsIn(value, 'github').some(({ name }) => name === 'TOKEN')
  return isJobToken ? 'job-token' : 'expression'
}

/** The name under which the job's own token stands among the secrets. */
export const JOB_TOKEN = 'GITHUB_TOKEN'

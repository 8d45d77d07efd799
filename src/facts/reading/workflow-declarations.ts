import { at, namesAt, textAt } from '../../model/json.ts'

/** A `permissions:` block as written: one word for all scopes, or a level for each scope named. */
export type PermissionsBlock = string | Readonly<Record<string, string>> | null

/** What a workflow file says of one of its jobs. */
export interface Declarations {
  readonly jobFound: boolean
  readonly permissions: { readonly workflow: PermissionsBlock; readonly job: PermissionsBlock }
  readonly environment: string | null
  readonly environmentIsExpression: boolean
}

/**
 * Reads what a workflow file declares for a job. Throws when the text is not YAML.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export async function declaredByWorkflow(text: string, jobKey: string): Promise<Declarations> {
  const { parse } = await import('yaml')
  const file: unknown = parse(text)
  const job = at(file, 'jobs', jobKey)
  const environment = textAt(job, 'environment') ?? textAt(job, 'environment', 'name')
  return {
    jobFound: job !== undefined,
    permissions: { workflow: blockAt(file), job: blockAt(job) },
    environment,
    environmentIsExpression: environment?.includes('${{') ?? false,
  }
}

function blockAt(level: unknown): PermissionsBlock {
  const block = at(level, 'permissions')
  if (block === undefined || block === null) return null
  if (typeof block === 'string') return block
  return Object.fromEntries(namesAt(block).map((scope) => [scope, textAt(block, scope) ?? 'none']))
}

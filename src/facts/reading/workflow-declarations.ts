import { at, namesAt, textAt } from '../../model/json.ts'

/** A `permissions:` block as written: one word for all scopes, or a level for each scope named. */
export type PermissionsBlock = string | Readonly<Record<string, string>> | null

/** What a workflow file says of one of its jobs. */
export interface Declarations {
  readonly jobFound: boolean
  readonly permissions: { readonly workflow: PermissionsBlock; readonly job: PermissionsBlock }
  readonly environment: string | null
  readonly environmentIsExpression: boolean
  /** False where `deployment: false` stands beside the environment's name. */
  readonly deploys: boolean
}

/** A longer text could keep the parser busy for long; no workflow that people wrote comes near it. */
const MOST_CHARACTERS = 128 * 1024

/**
 * Reads what a workflow file declares for a job. Throws when the text is not YAML.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export async function declaredByWorkflow(text: string, jobKey: string): Promise<Declarations> {
  if (text.length > MOST_CHARACTERS) throw new RangeError(`the file is longer than ${MOST_CHARACTERS} characters`)
  const { parse } = await import('yaml')
  const file: unknown = parse(text, { logLevel: 'error' })
  const job = at(file, 'jobs', jobKey)
  const environment = environmentOf(job)
  return {
    jobFound: job !== undefined,
    permissions: { workflow: blockAt(file), job: blockAt(job) },
    environment,
    environmentIsExpression: environment?.includes('${{') ?? false,
    deploys: at(job, 'environment', 'deployment') !== false,
  }
}

/** What stands there in a form that is not foreseen is not "none". */
function environmentOf(job: unknown): string | null {
  const named = at(job, 'environment', 'name') ?? at(job, 'environment') ?? null
  if (named === null || typeof named === 'string') return named === '' ? null : named
  throw new TypeError('the environment of the job is not named by a text')
}

function blockAt(level: unknown): PermissionsBlock {
  const block = at(level, 'permissions')
  if (block === undefined || block === null) return null
  if (typeof block === 'string') return block
  return Object.fromEntries(namesAt(block).map((scope) => [scope, levelAt(block, scope)]))
}

function levelAt(block: unknown, scope: string): string {
  const level = textAt(block, scope)
  if (level === null) throw new TypeError(`the permission ${scope} has no level`)
  return level
}

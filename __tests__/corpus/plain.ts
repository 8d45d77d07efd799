import { parse, parseDocument, visit } from 'yaml'
import { at, namesAt } from '../../src/model/json.ts'
import type { OnTheWay, Said } from '../credentials/second-opinion.ts'

// A workflow as plain YAML has it: a second look, for which GitHub's parser and the action's reader do not count.

/** The members that the documentation knows, at each level where a workflow has a fixed form. */
const KEYS = {
  workflow: ['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency', 'jobs'],
  job: [
    ...['name', 'permissions', 'needs', 'if', 'runs-on', 'snapshot', 'environment', 'concurrency', 'outputs', 'env'],
    ...['defaults', 'steps', 'timeout-minutes', 'strategy', 'continue-on-error', 'container', 'services', 'uses'],
    ...['with', 'secrets'],
  ],
  step: [
    ...['id', 'if', 'name', 'uses', 'run', 'working-directory', 'shell', 'with', 'env', 'continue-on-error'],
    'timeout-minutes',
  ],
}

/** Shapes that make files differ, and whether a file has each. */
export const SHAPES = {
  reusable: ({ root }: Plain) => at(root, 'on', 'workflow_call') !== undefined || at(root, 'on') === 'workflow_call',
  calling: ({ jobs }: Plain) => jobs.some(({ body }) => at(body, 'uses') !== undefined),
  matrix: ({ jobs }: Plain) => jobs.some(({ body }) => at(body, 'strategy', 'matrix') !== undefined),
  environment: ({ jobs }: Plain) => jobs.some(({ body }) => at(body, 'environment') !== undefined),
  container: ({ jobs }: Plain) =>
    jobs.some(({ body }) => (at(body, 'container') ?? at(body, 'services')) !== undefined),
  expression: ({ text }: Plain) => text.includes('${{'),
  anchor: ({ aliases }: Plain) => aliases > 0,
  'top permissions': ({ root }: Plain) => at(root, 'permissions') !== undefined,
  'job permissions': ({ jobs }: Plain) => jobs.some(({ body }) => at(body, 'permissions') !== undefined),
} as const
export type Shape = keyof typeof SHAPES

export interface Plain {
  readonly text: string
  readonly root: unknown
  readonly aliases: number
  readonly jobs: readonly { readonly key: string; readonly body: unknown }[]
}

/** Throws where the text is no YAML. */
export function plainly(text: string): Plain {
  const root: unknown = parse(text, { logLevel: 'error' })
  let aliases = 0
  visit(parseDocument(text), { Alias: () => void aliases++ })
  return { text, root, aliases, jobs: namesAt(root, 'jobs').map((key) => ({ key, body: at(root, 'jobs', key) })) }
}

/** What is said of the token for a job, as the second opinion takes it. */
export const onTheWay = ({ root }: Plain, body: unknown): OnTheWay => ({
  top: saidIn(at(root, 'permissions')),
  inJob: saidIn(at(body, 'permissions')),
})

function saidIn(block: unknown): Said {
  if (block === 'read-all' || block === 'write-all') return block
  if (typeof block !== 'object' || block === null) return undefined
  return Object.fromEntries(Object.entries(block).map(([scope, level]) => [scope, String(level)]))
}

/** Paths of the members that the documentation does not know, as far as they bear on a job. */
export function undocumented({ root }: Plain, key: string): readonly string[] {
  const job = at(root, 'jobs', key)
  const steps = at(job, 'steps')
  const unknownIn = (value: unknown, known: readonly string[], path: string) =>
    namesAt(value).flatMap((name) => (known.includes(name) ? [] : [`${path}${name}`]))
  return [
    ...unknownIn(root, KEYS.workflow, ''),
    ...unknownIn(job, KEYS.job, `jobs.${key}.`),
    ...(Array.isArray(steps) ? steps : []).flatMap((step, index) =>
      unknownIn(step, KEYS.step, `jobs.${key}.steps[${index}].`),
    ),
  ]
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Contexts, interpolate } from './expressions.ts'

/** What the runner needs of an action.yml. */
export interface Manifest {
  readonly name: string
  /** Each input and its default, which may hold expressions. */
  readonly inputs: Readonly<Record<string, string>>
  readonly main: string
  readonly post: string | undefined
  readonly postIf: string | undefined
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
export async function readManifest(actionDir: string): Promise<Manifest> {
  const document = mapping(parse(await readFile(join(actionDir, 'action.yml'), 'utf8')))
  const runs = mapping(document['runs'])
  if (runs['using'] !== 'node24') throw new Error(`runs.using is ${String(runs['using'])}: only node24 runs here`)
  const inputs = Object.entries(mapping(document['inputs'])).map(([name, input]) => [
    name,
    text(mapping(input)['default']),
  ])
  return {
    name: text(document['name']),
    inputs: Object.fromEntries(inputs),
    main: text(runs['main']),
    post: optional(runs['post']),
    postIf: optional(runs['post-if']),
  }
}

/** The contexts that an input's default may read. */
const forDefaults = new Set(['github', 'strategy', 'matrix', 'job', 'runner'])

/** The inputs of one stage: `with` is evaluated over all contexts, the defaults of what it leaves out over fewer. */
export function inputsOf(
  manifest: Manifest,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): Record<string, string> {
  const narrow = Object.fromEntries(Object.entries(contexts).filter(([name]) => forDefaults.has(name)))
  const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, interpolate(value, contexts)]))
  const lower = new Set(Object.keys(given).map((name) => name.toLowerCase()))
  for (const [name, value] of Object.entries(manifest.inputs))
    if (!lower.has(name.toLowerCase())) inputs[name] = interpolate(value, narrow)
  return inputs
}

/** What GitHub says of inputs that the action does not know: it warns, and hands them over all the same. */
export function unexpectedInputs({ inputs }: Manifest, given: Readonly<Record<string, string>>): string[] {
  const known = Object.keys(inputs)
  const lower = new Set(known.map((name) => name.toLowerCase()))
  const unexpected = Object.keys(given).filter((name) => !lower.has(name.toLowerCase()))
  if (unexpected.length === 0) return []
  const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')
  return [`::warning::Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(known)}]`]
}

/** `INPUT_` variables, in which only blanks are replaced: `github-token` becomes `INPUT_GITHUB-TOKEN`. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const name = (input: string): string => `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`
  return Object.fromEntries(Object.entries(inputs).map(([input, value]) => [name(input), value]))
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function optional(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value)
}

function text(value: unknown): string {
  return optional(value) ?? ''
}

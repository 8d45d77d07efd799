import { type Document, isAlias, LineCounter, parseDocument, visit } from 'yaml'
import { agents } from '../agents/index.ts'
import { type Misfit, misfitAt } from '../model/conforms.ts'
import { isSameName } from '../model/same-name.ts'
import { adviceOn, yamlAdvice } from './advice.ts'
import type { Policy } from './schema.ts'

/** A policy, or what is wrong with the text: line, key, and what to write instead. */
export type Parsed = { readonly policy: Policy } | { readonly problem: string }

/** Characters of the longest policy that is read: parsing takes time that grows with the square of the length. */
const LONGEST = 65_536

const SHORTER = 'Name environments by a pattern, as in `prod-*`, instead of one by one.'
const WRITTEN_OUT = 'Write the value out where it is wanted, instead of `*name`.'

/** The plain language of YAML 1.2, whatever the text asks for. (With `silent`, all but the first of several documents would be ignored.) */
const YAML = { schema: 'core', resolveKnownTags: false, merge: false, prettyErrors: false, logLevel: 'error' } as const

/** Reads the text of a policy file. Nothing that the schema does not name is let by. */
export function parsePolicy(text: string): Parsed {
  if (text.length > LONGEST) return { problem: `line 1: the file is longer than ${LONGEST} characters. ${SHORTER}` }
  const lines = new LineCounter()
  const document = parseDocument(text, { ...YAML, lineCounter: lines })
  const [error] = [...document.errors, ...document.warnings]
  if (error !== undefined)
    return problem(lines, error.pos[0], `this cannot be read as YAML: ${error.message}.${yamlAdvice(error.code)}`)
  const read = plain(document)
  if ('unread' in read)
    return problem(lines, aliasIn(document), `its aliases cannot be followed: ${read.unread}. ${WRITTEN_OUT}`)
  if (isPolicy(read.value)) {
    const clash = unasked(read.value) ?? nameTwice(read.value) ?? agentTwice(read.value)
    return clash === undefined ? { policy: read.value } : problem(lines, placeOf(clash.path, document), inWords(clash))
  }
  const wrong = misfitAt('policy', read.value) ?? { path: [], message: 'does not fit its schema' }
  return problem(lines, placeOf(wrong.path, document), inWords(wrong) + adviceOn(wrong, read.value))
}

const problem = (lines: LineCounter, offset: number, sentence: string): Parsed => ({
  problem: `line ${Math.max(1, lines.linePos(offset).line)}: ${sentence}`.toWellFormed(),
})

/** A policy, or a rule, that asks for nothing was hardly meant so; `observe` says it in a word. */
function unasked({ environments, extends: preset }: Policy): Misfit | undefined {
  if (environments === undefined)
    return preset === undefined
      ? { path: [], message: 'needs `environments`, or `extends` with a preset, as in `extends: soc2`' }
      : undefined
  const rules = Object.entries(environments)
  const bare = rules.find(([, rule]) => (rule.extends ?? preset ?? rule.require) === undefined)
  if (bare !== undefined)
    return {
      path: ['environments', bare[0]],
      message: 'needs `require`, or `extends` with a preset, as in `extends: soc2`',
    }
  const torn = rules.find(([, { require, note }]) => require?.some((claim) => note?.includes(claim)))
  return (
    torn && {
      path: ['environments', torn[0], 'note'],
      message: 'names a claim that `require` names too; leave it in one of the two',
    }
  )
}

/** GitHub does not mind the case of an environment's or a secret's name, so two spellings are two rules for one of them. */
function nameTwice(policy: Policy): Misfit | undefined {
  const clashes = (['environments', 'credentials'] as const).flatMap((part) => {
    const names = Object.keys(policy[part] ?? {})
    const twice = names.find((name, index) => names.slice(0, index).some((earlier) => isSameName(earlier, name)))
    return twice === undefined
      ? []
      : [{ path: [part, twice], message: 'is there twice, in other letters; put the two together' }]
  })
  return clashes[0]
}

/** In a record an id stands for one agent. */
function agentTwice({ agents: declared = [] }: Policy): Misfit | undefined {
  const taken = new Set<string>(agents.map(({ id }) => id))
  const index = declared.findIndex(({ id }) => taken.size === taken.add(id).size)
  return index < 0
    ? undefined
    : { path: ['agents', String(index), 'id'], message: 'is the id of another agent; choose another id' }
}

const isPolicy = (value: unknown): value is Policy => misfitAt('policy', value) === undefined

const inWords = ({ path, message }: Misfit): string =>
  `${path.length === 0 ? 'the file' : path.join(' › ')} ${message.replace(A_PATTERN, 'is not written as it has to be')}.`

/** What is right by a regular expression is told by the example. */
const A_PATTERN = /^must match pattern .*$/s

/** An alias that leads nowhere, or aliases that multiply, make the conversion throw. */
function plain(document: Document.Parsed): { readonly value: unknown } | { readonly unread: string } {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 10 })
    return { value }
  } catch (error) {
    return { unread: error instanceof Error ? error.message : 'they could not be read' }
  }
}

/** Where the first alias is that leads nowhere, or else the first. */
function aliasIn(document: Document.Parsed): number {
  const offsets: { readonly lost: boolean; readonly offset: number }[] = []
  visit(document, (_, node) => {
    if (isAlias(node)) offsets.push({ lost: node.resolve(document) === undefined, offset: offsetOf(node) ?? 0 })
  })
  return (offsets.find(({ lost }) => lost) ?? offsets[0])?.offset ?? 0
}

/** Where the deepest part of the path begins that the document has. */
function placeOf(path: readonly string[], document: Document.Parsed): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const start = offsetOf(document.getIn(path.slice(0, depth).map(indexOrName), true))
    if (start !== undefined) return start
  }
  return 0
}

const indexOrName = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part)

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start]: unknown[] = node.range
  return typeof start === 'number' ? start : undefined
}

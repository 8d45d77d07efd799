import { LineCounter, parseDocument } from 'yaml'
import { type Misfit, misfitAt } from '../model/conforms.ts'
import type { Policy } from './schema.ts'

/** A policy, or what is wrong with the text: line, key, and what to write instead. */
export type Parsed = { readonly policy: Policy } | { readonly problem: string }

/** Reads the text of a policy file. Nothing that the schema does not name is let by. */
export function parsePolicy(text: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error !== undefined)
    return { problem: `line ${lines.linePos(error.pos[0]).line} is not YAML: ${firstLine(error.message)}` }
  const value: unknown = document.toJS({ maxAliasCount: 10 })
  if (isPolicy(value)) return { policy: value }
  const wrong = misfitAt('policy', value)
  const line = wrong && lineOf(wrong.path, document, lines)
  return { problem: `${line === undefined ? '' : `line ${line}: `}${wrong === undefined ? '' : inWords(wrong)}` }
}

const isPolicy = (value: unknown): value is Policy => misfitAt('policy', value) === undefined
const firstLine = (message: string): string => message.split('\n')[0] ?? message

const inWords = ({ path, message }: Misfit): string =>
  `${path.length === 0 ? 'the file' : path.join(' › ')} ${message}.`

type YamlDocument = ReturnType<typeof parseDocument>

/** The line of the deepest part of the path that the document has. */
function lineOf(path: readonly string[], document: YamlDocument, lines: LineCounter): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth).map(indexOrName), true)
    const start = rangeOf(node)
    if (start !== undefined) return lines.linePos(start).line
  }
  return undefined
}

const indexOrName = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part)

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start]: unknown[] = node.range
  return typeof start === 'number' ? start : undefined
}

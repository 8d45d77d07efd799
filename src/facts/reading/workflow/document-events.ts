import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml'

/** One thing met on the way through a YAML document, in order, and the path of the place where it stands. */
export interface DocumentEvent {
  readonly kind: 'scalar' | 'sequence' | 'mapping' | 'end-of-sequence' | 'end-of-mapping'
  readonly place: string
  /** Of a scalar. */
  readonly value: string | number | boolean | null
}

/** A longer text could keep the parser busy for long; no workflow that people wrote comes near it. */
const MOST_CHARACTERS = 512 * 1024

/** With every alias replaced by what it stands for. A few aliases of aliases could stand for more than a machine holds. */
const MOST_EVENTS = 100_000
const DEEPEST = 60

type Node = ParsedNode | null

/**
 * Walks through the one YAML document in a text. Throws when the text is no YAML, has a key twice, or is larger or deeper
 * than any workflow.
 */
export function documentEvents(text: string): readonly DocumentEvent[] {
  if (text.length > MOST_CHARACTERS) throw new RangeError(`the file is longer than ${MOST_CHARACTERS} characters`)
  // Pretty errors would repeat what stands in the file.
  const document: Document.Parsed = parseDocument(text, { logLevel: 'error', prettyErrors: false, uniqueKeys: false })
  const [error] = document.errors
  if (error !== undefined) throw error
  return new Walk().through(document.contents)
}

class Walk {
  readonly #events: DocumentEvent[] = []
  readonly #anchors = new Map<string, Node>()

  through(contents: Node): readonly DocumentEvent[] {
    this.#visit(contents, '', 0)
    return this.#events
  }

  #visit(node: Node, place: string, depth: number): void {
    if (depth > DEEPEST) throw new RangeError(`the file is nested deeper than ${DEEPEST} levels`)
    if (node === null) this.#note('scalar', place)
    else if (isAlias(node)) this.#visit(this.#anchored(node.source), place, depth + 1)
    else {
      if (node.anchor !== undefined) this.#anchors.set(node.anchor, node)
      if (isScalar(node)) this.#note('scalar', place, scalarOf(node.value))
      else if (isSeq(node)) this.#sequence(node.items, place, depth)
      else if (isMap(node)) this.#mapping(node.items, place, depth)
    }
  }

  #anchored(name: string): Node {
    const node = this.#anchors.get(name)
    if (node === undefined) throw new ReferenceError(`the alias ${name} stands for nothing before it`)
    return node
  }

  #sequence(items: readonly Node[], place: string, depth: number): void {
    this.#note('sequence', place)
    for (const [index, item] of items.entries()) this.#visit(item, `${place}[${index}]`, depth + 1)
    this.#note('end-of-sequence', place)
  }

  #mapping(pairs: readonly { readonly key: Node; readonly value: Node }[], place: string, depth: number): void {
    this.#note('mapping', place)
    const keys = new Set<string>()
    for (const { key, value } of pairs) {
      if (!isScalar(key)) throw new TypeError(`a key in ${place || 'the file'} is not a text`)
      const name = String(key.value)
      if (keys.has(name)) throw new TypeError(`the key ${name} stands twice in ${place || 'the file'}`)
      keys.add(name)
      const inner = place === '' ? name : `${place}.${name}`
      this.#note('scalar', inner, name)
      this.#visit(value, inner, depth + 1)
    }
    this.#note('end-of-mapping', place)
  }

  #note(kind: DocumentEvent['kind'], place: string, value: DocumentEvent['value'] = null): void {
    if (this.#events.length === MOST_EVENTS) throw new RangeError(`the file has more than ${MOST_EVENTS} parts`)
    this.#events.push({ kind, place: place.slice(0, MOST_OF_PLACE), value })
  }
}

/** Characters of a path: no path in a workflow that people wrote comes near it. */
const MOST_OF_PLACE = 200

function scalarOf(value: unknown): DocumentEvent['value'] {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new TypeError('a value in the file is no text, number or boolean')
}

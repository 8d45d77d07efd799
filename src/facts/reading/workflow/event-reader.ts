import type { ObjectReader } from '@actions/workflow-parser/templates/object-reader'
import {
  BooleanToken,
  LiteralToken,
  MappingToken,
  NullToken,
  NumberToken,
  SequenceToken,
  StringToken,
  type TemplateToken,
} from '@actions/workflow-parser/templates/tokens/index'
import type { DocumentEvent } from './document-events.ts'

/**
 * Gives GitHub's template reader one event of a document after the other. Its own reader resolves aliases without a limit
 * and looks for expressions in the escaped source of a text, where they can hide. Where a token stands is counted in
 * events, not in lines: so a token, or an error about one, leads back to its event.
 */
export class EventReader implements ObjectReader {
  readonly #events: readonly DocumentEvent[]
  #next = 0

  constructor(events: readonly DocumentEvent[]) {
    this.#events = events
  }

  allowLiteral(): LiteralToken | undefined {
    const token = this.#take('scalar')
    return token instanceof LiteralToken ? token : undefined
  }

  allowSequenceStart(): SequenceToken | undefined {
    const token = this.#take('sequence')
    return token instanceof SequenceToken ? token : undefined
  }

  allowSequenceEnd(): boolean {
    return this.#take('end-of-sequence') !== undefined
  }

  allowMappingStart(): MappingToken | undefined {
    const token = this.#take('mapping')
    return token instanceof MappingToken ? token : undefined
  }

  allowMappingEnd(): boolean {
    return this.#take('end-of-mapping') !== undefined
  }

  validateStart(): void {}

  validateEnd(): void {
    if (this.#next !== this.#events.length) throw new Error('the file has more in it than was read')
  }

  #take(kind: DocumentEvent['kind']): TemplateToken | undefined {
    const event = this.#events[this.#next]
    if (event?.kind !== kind) return undefined
    const token = tokenOf(event, this.#next)
    this.#next++
    return token
  }
}

function tokenOf({ kind, value }: DocumentEvent, index: number): TemplateToken {
  const position = { line: index, column: 1 }
  const range = { start: position, end: position }
  if (kind === 'sequence') return new SequenceToken(undefined, range, undefined)
  if (kind === 'mapping') return new MappingToken(undefined, range, undefined)
  if (typeof value === 'string') return new StringToken(undefined, range, value, undefined)
  if (typeof value === 'number') return new NumberToken(undefined, range, value, undefined)
  if (typeof value === 'boolean') return new BooleanToken(undefined, range, value, undefined)
  return new NullToken(undefined, range, undefined)
}

import { Lexer } from '@actions/expressions'
import { TokenType } from '@actions/expressions/lexer'
import { BasicExpressionToken, MappingToken, StringToken } from '@actions/workflow-parser/templates/tokens/index'
import { itemsOf, membersOf, type Part } from './workflow-file.ts'

/** Where something is read. */
export interface ReadAt {
  /** In capitals, as GitHub keeps the names of secrets and variables; null: any of them, as in `toJSON(secrets)`. */
  readonly name: string | null
  readonly part: Part
}

/** Everything that the expressions in a part of a workflow read of a context such as `secrets`, without running them. */
export function readsIn(part: Part | undefined, context: string): readonly ReadAt[] {
  if (part === undefined) return []
  // The key of a member can be an expression as well.
  const members = part instanceof MappingToken ? [...part].flatMap(({ key, value }) => [key, value]) : []
  const inner = [...itemsOf(part), ...members]
  const own = expressionsOf(part).flatMap((expression) => namesIn(expression, context))
  const conditions = membersOf(part).flatMap(([key, value]) =>
    key === 'if' && value instanceof StringToken ? readsOf(value, namesIn(value.value, context)) : [],
  )
  return [...readsOf(part, own), ...conditions, ...inner.flatMap((one) => readsIn(one, context))]
}

const readsOf = (part: Part, names: readonly (string | null)[]): readonly ReadAt[] =>
  [...new Set(names)].map((name) => ({ name, part }))

/** A text that the reader could not take apart is looked through as a whole. */
function expressionsOf(part: Part): readonly string[] {
  if (part instanceof BasicExpressionToken)
    return (part.originalExpressions ?? [part]).map(({ expression }) => expression)
  return part instanceof StringToken && part.value.includes('${{') ? [part.value] : []
}

function namesIn(expression: string, context: string): readonly (string | null)[] {
  if (!expression.toLowerCase().includes(context)) return []
  const tokens = lexed(expression)
  if (tokens === undefined) return [null]
  return tokens.flatMap(({ type, lexeme }, index) => {
    const isContext = type === TokenType.IDENTIFIER && lexeme.toLowerCase() === context
    if (!isContext || tokens[index - 1]?.type === TokenType.DOT) return []
    const [access, member, close] = tokens.slice(index + 1, index + 4)
    if (access?.type === TokenType.DOT && member?.type === TokenType.IDENTIFIER) return [member.lexeme.toUpperCase()]
    const isIndexed = access?.type === TokenType.LEFT_BRACKET && close?.type === TokenType.RIGHT_BRACKET
    return isIndexed && member?.type === TokenType.STRING ? [String(member.value).toUpperCase()] : [null]
  })
}

function lexed(expression: string) {
  try {
    return new Lexer(expression).lex().tokens
  } catch {
    return undefined
  }
}

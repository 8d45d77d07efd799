import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'

/** Named values of an expression, in plain JSON. */
export type Contexts = Readonly<Record<string, unknown>>

export type JobStatus = 'success' | 'failure' | 'cancelled'

const placeholder = /\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/g
const statusFunctions = /\b(?:always|success|failure|cancelled)\s*\(/i

/**
 * Text with its `${{ }}` replaced, by GitHub's own evaluator. A context that is not given is an error, as on GitHub.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replace(placeholder, (_, expression: string) => evaluate(expression, contexts, []).coerceString())
}

/** What a step's `if` says: without a status function, GitHub puts `success() &&` before it. */
export function stepCondition(condition: string | undefined, contexts: Contexts, status: JobStatus): boolean {
  const bare = bareExpression(condition ?? '')
  if (bare === '') return status === 'success'
  return holds(statusFunctions.test(bare) ? bare : `success() && (${bare})`, contexts, status)
}

/** What `post-if` says: nothing is added to it, and without one the post always runs. */
export function postCondition(condition: string | undefined, contexts: Contexts, status: JobStatus): boolean {
  return condition === undefined || holds(bareExpression(condition), contexts, status)
}

function bareExpression(condition: string): string {
  return /^\s*\$\{\{(?<inner>.*)\}\}\s*$/s.exec(condition)?.groups?.['inner'] ?? condition.trim()
}

function holds(expression: string, contexts: Contexts, status: JobStatus): boolean {
  const asks = (name: string, answer: boolean): FunctionDefinition => {
    return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) }
  }
  const functions = [
    asks('always', true),
    asks('success', status === 'success'),
    asks('failure', status === 'failure'),
    asks('cancelled', status === 'cancelled'),
  ]
  return evaluate(`!!(${expression})`, contexts, functions).coerceString() === 'true'
}

function evaluate(expression: string, contexts: Contexts, functions: FunctionDefinition[]): data.ExpressionData {
  const { tokens } = new Lexer(expression).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse()
  const pairs = Object.entries(contexts).map(([key, value]) => ({ key, value: expressionData(value) }))
  const named = new Map(functions.map((definition) => [definition.name, definition]))
  return new Evaluator(parsed, new data.Dictionary(...pairs), named).evaluate()
}

function expressionData(value: unknown): data.ExpressionData {
  const converted: data.ExpressionData = JSON.parse(JSON.stringify(value), data.reviver)
  return converted
}

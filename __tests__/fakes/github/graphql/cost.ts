import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql'
import type { Args } from './context.ts'

/** What a query may cost at most, as GitHub works it out before it runs. https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
export interface Cost {
  /** Nodes that all its connections together may give. */
  readonly nodes: number
  /** Points of the rate limit. */
  readonly points: number
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Args
  nodes: number
  requests: number
}

/** The cost of the one operation that is to run. */
export function costOf(document: DocumentNode, variables: Args, operationName: string | undefined): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>()
  let operation: OperationDefinitionNode | undefined
  for (const definition of document.definitions)
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
    else if (
      definition.kind === 'OperationDefinition' &&
      (operationName ?? definition.name?.value) === definition.name?.value
    )
      operation = definition
  const walk: Walk = { fragments, variables: { ...defaultsOf(operation), ...variables }, nodes: 0, requests: 0 }
  if (operation !== undefined) follow(walk, operation.selectionSet, 1)
  return { nodes: walk.nodes, points: Math.max(1, Math.round(walk.requests / 100)) }
}

function defaultsOf(operation: OperationDefinitionNode | undefined): Args {
  const variables = operation?.variableDefinitions ?? []
  return Object.fromEntries(
    variables.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === 'IntValue' ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  )
}

function follow(walk: Walk, { selections }: SelectionSetNode, parents: number): void {
  for (const selection of selections) {
    if (selection.kind === 'FragmentSpread') {
      const fragment = walk.fragments.get(selection.name.value)
      if (fragment !== undefined) follow(walk, fragment.selectionSet, parents)
    } else if (selection.kind === 'InlineFragment') follow(walk, selection.selectionSet, parents)
    else followField(walk, selection, parents)
  }
}

function followField(walk: Walk, field: FieldNode, parents: number): void {
  const size = sizeOf(walk, field)
  if (size !== undefined) {
    walk.requests += parents
    walk.nodes += parents * size
  }
  if (field.selectionSet !== undefined) follow(walk, field.selectionSet, parents * (size ?? 1))
}

function sizeOf({ variables }: Walk, field: FieldNode): number | undefined {
  const bound = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')
  if (bound?.value.kind === 'IntValue') return Number(bound.value.value)
  const value = bound?.value.kind === 'Variable' ? variables[bound.value.name.value] : undefined
  return typeof value === 'number' ? value : undefined
}

import { type Args, numberArg, type Thing, textArg } from './context.ts'
import { QueryError } from './errors.ts'

const cursorOf = (index: number): string => Buffer.from(`cursor:v2:${index}`).toString('base64')

function indexOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  const index = /^cursor:v2:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]
  if (index === undefined)
    throw new QueryError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`)
  return Number(index)
}

function checkSize(name: string, args: Args): void {
  const bounds = ['first', 'last'] as const
  if (bounds.every((bound) => numberArg(args, bound) === undefined))
    throw new QueryError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    )
  for (const bound of bounds) {
    const size = numberArg(args, bound) ?? 0
    if (size > 100)
      throw new QueryError(
        'EXCESSIVE_PAGINATION',
        `Requesting ${size} records on the \`${name}\` connection exceeds the \`${bound}\` limit of 100 records.`,
      )
  }
}

/** A list as the schema's connections have it, with GitHub's limits. https://docs.github.com/graphql/guides/using-pagination-in-the-graphql-api */
export function connection<T>(
  { type, name }: { type: string; name: string },
  all: readonly T[],
  args: Args,
  render: (item: T) => Thing | null,
): Thing {
  checkSize(name, args)
  let start = (indexOf(textArg(args, 'after')) ?? -1) + 1
  let end = indexOf(textArg(args, 'before')) ?? all.length
  const first = numberArg(args, 'first')
  const last = numberArg(args, 'last')
  if (first !== undefined) end = Math.min(end, start + first)
  if (last !== undefined) start = Math.max(start, end - last)
  const nodes = all.slice(start, end).map(render)
  return {
    __typename: `${type}Connection`,
    totalCount: all.length,
    nodes,
    edges: nodes.map((node, index) => ({ __typename: `${type}Edge`, node, cursor: cursorOf(start + index) })),
    pageInfo: {
      __typename: 'PageInfo',
      startCursor: nodes.length > 0 ? cursorOf(start) : null,
      endCursor: nodes.length > 0 ? cursorOf(start + nodes.length - 1) : null,
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
    },
  }
}

import { isAlias, isCollection, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml'

/** A place between two lines: the offset at which the next line begins, and how far to the right lines stand there. */
export interface Place {
  readonly offset: number
  readonly column: number
}

/** Where lines can be put into a job. */
export interface Places {
  readonly firstStep: Place
  readonly lastStep: Place
  /** In the job's own `permissions:`; undefined: it has none. */
  readonly permissions: Place | undefined
  /** A new member of the job. */
  readonly member: Place
}

/** The places in a job, from where its parts stand in the text; a text says why that can't be told surely. */
export function placesIn(text: string, job: string): Places | string {
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: 'error', prettyErrors: false })
  const found = memberOf(memberOf(document.contents, 'jobs')?.value, job)?.value
  const steps = memberOf(found, 'steps')
  const permissions = memberOf(found, 'permissions')
  const column = columnOf(found)
  if (isAlias(found) || isAlias(steps?.value) || isAlias(permissions?.value))
    return 'a part of it is an alias, and stands elsewhere'
  if (column === undefined) return 'it is not written line by line'
  const [first, last] = [inside(text, steps), behind(text, steps?.value)]
  const own = inside(text, permissions)
  if (first === undefined || last === undefined) return 'its steps are not written line by line'
  if (permissions !== undefined && own === undefined) return 'its permissions are not written line by line'
  return { firstStep: first, lastStep: last, permissions: own, member: before(text, steps, column) }
}

const memberOf = (map: unknown, name: string) =>
  isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined

type Member = ReturnType<typeof memberOf>

/** How far to the right the members or items of a block stand; undefined: it is no block, or in braces or brackets. */
function columnOf(node: unknown): number | undefined {
  const token = isCollection(node) ? node.srcToken : undefined
  return token?.type === 'block-map' || token?.type === 'block-seq' ? token.indent : undefined
}

/** The first place in the block that is a member's value. */
function inside(text: string, member: Member): Place | undefined {
  const column = columnOf(member?.value)
  return column === undefined ? undefined : { offset: nextLine(text, startOf(member?.key)), column }
}

/** The place behind the last item of a block. What comments follow it are not in it. */
function behind(text: string, block: unknown): Place | undefined {
  const column = columnOf(block)
  return column === undefined ? undefined : { offset: nextLine(text, endOf(block) - 1), column }
}

/** The place before a member, and before the comments that are written above it. */
function before(text: string, member: Member, column: number): Place {
  const comment = `${' '.repeat(column)}#`
  let offset = lineAt(text, startOf(member?.key))
  while (offset > 0 && text.startsWith(comment, lineAt(text, offset - 1))) offset = lineAt(text, offset - 1)
  return { offset, column }
}

const startOf = (node: unknown): number => (isNode(node) ? node.range?.[0] : undefined) ?? 0

/** Where the last thing in a node ends that has a text: a comment after it would count as a part of what is around it. */
function endOf(node: unknown): number {
  const last = columnOf(node) !== undefined && isCollection(node) ? node.items.at(-1) : undefined
  if (last === undefined) return (isNode(node) ? node.range?.[1] : undefined) ?? 0
  return isPair(last) ? Math.max(endOf(last.value), endOf(last.key)) : endOf(last)
}

const lineAt = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

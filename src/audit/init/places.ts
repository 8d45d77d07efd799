import { isCollection, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml'

/** A place between two lines: the offset at which the next line begins, and how far to the right lines stand there. */
export interface Place {
  readonly offset: number
  readonly column: number
}

/** Where lines can be put into a job. */
export interface Places {
  readonly firstStep: Place
  readonly lastStep: Place
  /** In the job's own `permissions:`; undefined: it has none that is written out line by line. */
  readonly permissions: Place | undefined
  /** For a `permissions:` of its own; undefined: it has one. */
  readonly newPermissions: Place | undefined
}

/** The places in a job, from where its parts stand in the text; a text says why that can't be told surely. */
export function placesIn(text: string, job: string): Places | string {
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: 'error', prettyErrors: false })
  const found = memberOf(memberOf(document.contents, 'jobs')?.value, job)?.value
  const steps = memberOf(found, 'steps')
  const permissions = memberOf(found, 'permissions')
  const column = columnOf(found)
  if (column === undefined) return 'it is not written out line by line'
  const [firstStep, lastStep] = [inside(text, steps), behind(text, steps?.value)]
  if (firstStep === undefined || lastStep === undefined) return 'its steps are not written out line by line'
  const newPermissions = permissions === undefined ? before(text, steps, column) : undefined
  return { firstStep, lastStep, permissions: inside(text, permissions), newPermissions }
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

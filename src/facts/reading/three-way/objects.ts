import { defineAnswer } from '../../../model/answer.ts'
import type { Seen } from '../../../model/fact.ts'
import { boolean, integer, list, mapOf, nullable, object, type Static, string, text } from '../../../model/schema.ts'
import { askInRepository, type Place } from '../in-repository.ts'
import { objectId } from '../object-id.ts'
import { type Entry, FOLDER } from './entries.ts'
import type { Read } from './outcome.ts'

const tree = object({}, { entries: nullable(list(object({ name: text(), mode: integer(), oid: text() }))) })
const blob = object({}, { isBinary: nullable(boolean()), isTruncated: boolean(), text: nullable(string()) })

/** The answers that `readFolders` and `readFiles` read. */
export const treesAnswer = defineAnswer('trees', object({ repository: mapOf(nullable(tree)) }))
export const blobsAnswer = defineAnswer('blobs', object({ repository: mapOf(nullable(blob)) }))

/** What a folder holds, by name. */
export type Folder = ReadonlyMap<string, Entry>

/** Folders by the id of their tree. What GitHub tells is taken only if Git would give it that id: nothing cut, no name garbled. */
export const readFolders = (place: Place, oids: readonly string[]): Promise<ReadonlyMap<string, Read<Folder>>> =>
  readEach(place, oids, TREES, toFolder)

/** Texts by the id of their blob. They are taken only if Git would give them that id, which no binary, cut or garbled one has. */
export const readFiles = (place: Place, oids: readonly string[]): Promise<ReadonlyMap<string, Read<string>>> =>
  readEach(place, oids, BLOBS, toText)

const fieldOf = (oid: string, selection: string) => `object(oid: ${JSON.stringify(oid)}) { ${selection} }`

/** https://docs.github.com/en/graphql/reference/objects#tree */
const TREES = {
  field: (oid: string) => fieldOf(oid, '... on Tree { entries { name mode oid } }'),
  fragments: '',
  nodes: 1,
  requests: 0,
  most: 100,
  answer: treesAnswer,
}

/** https://docs.github.com/en/graphql/reference/objects#blob */
const BLOBS = {
  field: (oid: string) => fieldOf(oid, '... on Blob { isBinary isTruncated text }'),
  fragments: '',
  nodes: 1,
  requests: 0,
  most: 90,
  answer: blobsAnswer,
}

async function readEach<A, T>(
  place: Place,
  oids: readonly string[],
  question: Parameters<typeof askInRepository<string, A>>[2],
  take: (answer: A, oid: string) => Read<T>,
): Promise<ReadonlyMap<string, Read<T>>> {
  const answers = await askInRepository(place, oids, question)
  const read = (oid: string, answer: Seen<A | null> | undefined): Read<T> =>
    answer?.status === 'observed' && answer.value !== null ? take(answer.value, oid) : { whyNot: 'no-answer' }
  return new Map(oids.map((oid, index) => [oid, read(oid, answers[index])]))
}

function toFolder({ entries }: Static<typeof tree>, oid: string): Read<Folder> {
  const bytes = (entries ?? [])
    .toSorted(inTreeOrder)
    .flatMap(({ name, mode, oid: id }) => [Buffer.from(`${mode.toString(8)} ${name}\0`), Buffer.from(id, 'hex')])
  if (objectId('tree', Buffer.concat(bytes)) !== oid) return { whyNot: 'no-answer' }
  return { is: new Map((entries ?? []).map(({ name, mode, oid: id }) => [name, { mode, oid: id }])) }
}

function toText({ isBinary, isTruncated, text: content }: Static<typeof blob>, oid: string): Read<string> {
  if (isBinary !== false || isTruncated !== false || typeof content !== 'string') return { whyNot: 'not-plain-text' }
  return objectId('blob', Buffer.from(content)) === oid ? { is: content } : { whyNot: 'not-plain-text' }
}

interface Named extends Entry {
  readonly name: string
}

/** Git sorts a folder as if its name ended with a slash, by bytes. */
const inTreeOrder = (one: Named, other: Named): number => Buffer.compare(keyOf(one), keyOf(other))
const keyOf = ({ name, mode }: Named): Buffer => Buffer.from(mode === FOLDER ? `${name}/` : name)

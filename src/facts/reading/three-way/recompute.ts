import type { NotRecomputed } from '../../../model/change.ts'
import type { Place } from '../in-repository.ts'
import { objectId } from '../object-id.ts'
import { each, FOLDER, mergeEntry, type Open } from './entries.ts'
import { mergeText } from './lines.ts'
import { type Folder, readFiles, readFolders } from './objects.ts'
import { allRead, type Four, type Outcome, ofAll, type Read } from './outcome.ts'

/** Most folders and files that both sides of one merge changed, and levels that they lie deep. */
const [MOST, LEVELS] = [100, 30]

/** One merge under way: what was found so far, and what is still to be looked into. */
interface Work {
  readonly outcome: Outcome
  readonly open: readonly Open[]
}

/**
 * Merges trees in three ways, as Git would without looking for renames, and says of each whether that gives the tree that
 * is there. All merges go down level by level together, so that there are as many questions as levels, not as merges.
 * What is known not to be recomputable stays so.
 */
export async function recompute(
  place: Place,
  merges: readonly (Four<string> | NotRecomputed)[],
): Promise<readonly Outcome[]> {
  let works = merges.map((merge) =>
    settle('same', [typeof merge === 'string' ? merge : mergeEntry(each(merge, asFolder))]),
  )
  for (let level = 0; works.some(({ open }) => open.length > 0); level += 1) {
    works = works.map((work) => (work.open.length > MOST || level === LEVELS ? tooMuch(work) : work))
    const objects = await read(
      place,
      works.flatMap(({ open }) => open),
    )
    works = works.map(({ outcome, open }) =>
      settle(
        outcome,
        open.flatMap((one) => lookInto(one, objects)),
      ),
    )
  }
  return works.map(({ outcome }) => outcome)
}

const asFolder = (oid: string) => ({ mode: FOLDER, oid })

const tooMuch = ({ outcome }: Work): Work => settle(outcome, ['too-much-to-read'])

/** What is found to be another tree is not looked into any further. */
function settle(before: Outcome, found: readonly (Outcome | Open)[]): Work {
  const outcome = ofAll([before, ...found.filter((one) => typeof one === 'string')])
  const open = found.filter((one) => typeof one !== 'string')
  return { outcome, open: outcome === 'other' ? [] : open }
}

interface Objects {
  readonly folders: ReadonlyMap<string, Read<Folder>>
  readonly files: ReadonlyMap<string, Read<string>>
}

/** Of a file that is there after the merge, the id tells enough. */
async function read(place: Place, open: readonly Open[]): Promise<Objects> {
  const wanted = (kind: Open['kind'], idsOf: (ids: Open['ids']) => readonly (string | null)[]) => {
    const ids = open.filter((one) => one.kind === kind).flatMap((one) => idsOf(one.ids))
    return [...new Set(ids.filter((id) => id !== null))]
  }
  const [folders, files] = await Promise.all([
    readFolders(
      place,
      wanted('folder', (ids) => Object.values(ids)),
    ),
    readFiles(
      place,
      wanted('file', ({ base, ours, theirs }) => [base, ours, theirs]),
    ),
  ])
  return { folders, files }
}

const lookInto = ({ kind, ids }: Open, { folders, files }: Objects): readonly (Outcome | Open)[] =>
  kind === 'folder'
    ? mergeFolders(allRead(each(ids, (id) => found(folders, id, NOTHING))))
    : [mergeFiles(allRead(each({ ...ids, result: null }, (id) => found(files, id, ''))), ids.result)]

const NOTHING: Folder = new Map()

const found = <T>(objects: ReadonlyMap<string, Read<T>>, id: string | null, none: T): Read<T> =>
  id === null ? { is: none } : (objects.get(id) ?? { whyNot: 'no-answer' })

function mergeFolders(folders: Read<Four<Folder>>): readonly (Outcome | Open)[] {
  if ('whyNot' in folders) return [folders.whyNot]
  const names = new Set(Object.values(folders.is).flatMap((folder) => [...folder.keys()]))
  return [...names].map((name) => mergeEntry(each(folders.is, (folder) => folder.get(name) ?? null)))
}

function mergeFiles(texts: Read<Four<string>>, result: string | null): Outcome {
  if ('whyNot' in texts) return texts.whyNot
  const merged = mergeText(texts.is)
  if (merged === 'conflict') return 'other'
  if ('whyNot' in merged) return merged.whyNot
  return objectId('blob', Buffer.from(merged.is)) === result ? 'same' : 'other'
}

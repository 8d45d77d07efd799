import type { Four } from './outcome.ts'

/** What a folder holds under one name. */
export interface Entry {
  /** Of the file, as Git has it: it tells files, links, folders and submodules apart as well. */
  readonly mode: number
  readonly oid: string
}

/** What both sides changed, so that one has to look into it; null where there is none. */
export interface Open {
  readonly kind: 'folder' | 'file'
  readonly ids: Four<string | null>
}

/** https://git-scm.com/docs/git-fast-import#_filemodify */
export const FOLDER = 0o040000
const FILES: readonly number[] = [0o100644, 0o100755]

/**
 * What merging gives under one name, against what is there. Sides that are equal, or of which only one changed, settle it
 * unread. Folders and plain files that both sides changed stay open. Anything else that both changed is a conflict: files
 * that one side deleted or made something else of, links, submodules.
 */
export function mergeEntry(four: Four<Entry | null>): 'same' | 'other' | Open {
  const merged = pick(four, isSame)
  if (merged !== undefined) return isSame(merged, four.result) ? 'same' : 'other'
  const { base, ours, theirs, result } = four
  const ids = each(four, (entry) => entry?.oid ?? null)
  if ([base, ours, theirs, result].every((entry) => entry === null || entry.mode === FOLDER))
    return { kind: 'folder', ids }
  if (base === null || ours === null || theirs === null || result === null) return 'other'
  if (![base, ours, theirs, result].every(({ mode }) => FILES.includes(mode))) return 'other'
  if (pick({ base: base.mode, ours: ours.mode, theirs: theirs.mode }, Object.is) !== result.mode) return 'other'
  const oid = pick(ids, Object.is)
  return oid === undefined ? { kind: 'file', ids } : oid === ids.result ? 'same' : 'other'
}

/** The side that changed something; undefined where both did, and not alike. */
function pick<T>({ base, ours, theirs }: Omit<Four<T>, 'result'>, same: (one: T, other: T) => boolean): T | undefined {
  if (same(ours, theirs) || same(base, theirs)) return ours
  return same(base, ours) ? theirs : undefined
}

const isSame = (one: Entry | null, other: Entry | null): boolean => one?.mode === other?.mode && one?.oid === other?.oid

/** The same of each of the four. */
export const each = <T, U>({ base, ours, theirs, result }: Four<T>, make: (one: T) => U): Four<U> => ({
  base: make(base),
  ours: make(ours),
  theirs: make(theirs),
  result: make(result),
})

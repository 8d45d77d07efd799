import type { Commit, Files, Git, TreeEntry } from './git.ts'

/** What `git rev-parse` would find for an id (whole or short), a branch, a tag or a full ref. */
export function resolve(git: Git, name: string): Commit | undefined {
  const names = [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`]
  const found = names.map((ref) => git.refs.get(ref)).find((sha) => sha !== undefined) ?? name
  const commit = git.commits.get(found)
  if (commit !== undefined || !/^[0-9a-f]{7,39}$/.test(name)) return commit
  return [...git.commits.values()].find(({ sha }) => sha.startsWith(name))
}

/** The entry at a path of a tree; the tree itself for the empty path. */
export function entryAt(git: Git, tree: string, path: string): TreeEntry | undefined {
  let entry: TreeEntry | undefined = { mode: '040000', type: 'tree', path: '', sha: tree }
  for (const name of path.split('/').filter((part) => part !== ''))
    entry = git.trees.get(entry?.sha ?? '')?.find((candidate) => candidate.path === name)
  return entry
}

/** Every entry below a tree with its whole path, as a recursive listing gives them. */
export function walk(git: Git, tree: string, prefix = ''): TreeEntry[] {
  return (git.trees.get(tree) ?? []).flatMap((entry) => {
    const whole = { ...entry, path: prefix + entry.path }
    return entry.type === 'tree' ? [whole, ...walk(git, entry.sha, `${whole.path}/`)] : [whole]
  })
}

/** The text by path of a tree. */
export function filesOf(git: Git, tree: string): Files {
  const blobs = walk(git, tree).filter(({ type }) => type === 'blob')
  return Object.fromEntries(blobs.map(({ path, sha }) => [path, git.blobs.get(sha)?.toString() ?? '']))
}

/** A commit and all it came from, newest first. */
export function ancestry(git: Git, sha: string): Commit[] {
  const seen = new Map<string, Commit>()
  const waiting = [sha]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const commit = git.commits.get(next)
    if (commit === undefined || seen.has(next)) continue
    seen.set(next, commit)
    waiting.push(...commit.parents)
  }
  return [...seen.values()]
}

/** The commits in `head` that are not in `base`, oldest first, parents before children. */
export function between(git: Git, base: string, head: string): Commit[] {
  const known = new Set(ancestry(git, base).map(({ sha }) => sha))
  const found: Commit[] = []
  const waiting: { sha: string; children: boolean }[] = [{ sha: head, children: false }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const commit = git.commits.get(next.sha)
    if (commit === undefined) continue
    if (next.children) found.push(commit)
    else if (!known.has(commit.sha)) {
      known.add(commit.sha)
      waiting.push({ sha: commit.sha, children: true })
      waiting.push(...commit.parents.map((sha) => ({ sha, children: false })).reverse())
    }
  }
  return found
}

/** The nearest commit that both come from: one that no other such commit comes from. */
export function mergeBase(git: Git, one: string, other: string): Commit | undefined {
  const theirs = new Set(ancestry(git, other).map(({ sha }) => sha))
  const shared = ancestry(git, one).filter(({ sha }) => theirs.has(sha))
  const passed = new Set(shared.flatMap(({ parents }) => parents))
  return shared.find(({ sha }) => !passed.has(sha))
}

import { createHash } from 'node:crypto'

/** Who wrote or committed, as the commit object says it; anyone can write anything here. */
export interface Signature {
  readonly name: string
  readonly email: string
  readonly date: Date
}

/** A commit object and what it stands for. */
export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
  /** The text signed with the committer's key; GitHub checks it against the account. */
  readonly signature?: string
  readonly payload: string
}

export interface TreeEntry {
  readonly mode: '100644' | '100755' | '040000'
  readonly type: 'blob' | 'tree'
  readonly path: string
  readonly sha: string
}

/** What a commit holds: text by path. */
export type Files = Readonly<Record<string, string>>

/** The id that git gives an object. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function objectId(type: 'blob' | 'tree' | 'commit', content: Buffer | string): string {
  const bytes = Buffer.from(content)
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Scripts can be run. */
const modeOf = (text: string) => (text.startsWith('#!') ? '100755' : '100644')

/** A repository's objects and refs, with the ids that git itself would compute. */
export class Git {
  readonly blobs = new Map<string, Buffer>()
  readonly trees = new Map<string, readonly TreeEntry[]>()
  readonly commits = new Map<string, Commit>()
  /** Full ref names, `refs/heads/main`, to commit ids. */
  readonly refs = new Map<string, string>()

  blob(text: string): string {
    const content = Buffer.from(text)
    const sha = objectId('blob', content)
    this.blobs.set(sha, content)
    return sha
  }

  tree(files: Files): string {
    const folders = new Map<string, Record<string, string>>()
    const entries: TreeEntry[] = []
    for (const [path, text] of Object.entries(files)) {
      const slash = path.indexOf('/')
      if (slash < 0) entries.push({ mode: modeOf(text), type: 'blob', path, sha: this.blob(text) })
      else {
        const folder = path.slice(0, slash)
        folders.set(folder, { ...folders.get(folder), [path.slice(slash + 1)]: text })
      }
    }
    for (const [path, inner] of folders) entries.push({ mode: '040000', type: 'tree', path, sha: this.tree(inner) })
    return this.#storeTree(entries)
  }

  commit(commit: Omit<Commit, 'sha' | 'payload'>): Commit {
    const lines = [
      `tree ${commit.tree}`,
      ...commit.parents.map((parent) => `parent ${parent}`),
      `author ${signatureLine(commit.author)}`,
      `committer ${signatureLine(commit.committer)}`,
    ]
    const payload = `${lines.join('\n')}\n\n${commit.message}`
    const signed = commit.signature === undefined ? [] : [`gpgsig ${commit.signature.split('\n').join('\n ')}`]
    const sha = objectId('commit', `${[...lines, ...signed].join('\n')}\n\n${commit.message}`)
    const made = { ...commit, sha, payload }
    this.commits.set(sha, made)
    return made
  }

  #storeTree(entries: TreeEntry[]): string {
    const order = (entry: TreeEntry) => (entry.type === 'tree' ? `${entry.path}/` : entry.path)
    entries.sort((a, b) => Buffer.compare(Buffer.from(order(a)), Buffer.from(order(b))))
    const bytes = entries.flatMap(({ mode, path, sha }) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${path}\0`),
      Buffer.from(sha, 'hex'),
    ])
    const sha = objectId('tree', Buffer.concat(bytes))
    this.trees.set(sha, entries)
    return sha
  }
}

function signatureLine({ name, email, date }: Signature): string {
  return `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`
}

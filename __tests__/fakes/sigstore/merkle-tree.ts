import { createHash } from 'node:crypto'

/** Where a leaf stands, and the hashes that lead from it to the root. */
export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly root: Buffer
  readonly hashes: readonly Buffer[]
}

/**
 * A Merkle tree that only grows, and so only keeps the roots of its perfect subtrees: enough to prove each leaf as it is added.
 * https://www.rfc-editor.org/rfc/rfc6962#section-2.1
 */
export class MerkleTree {
  #size = 0
  /** Larger subtrees first; no two of one size. */
  #subtrees: { size: number; root: Buffer }[] = []

  append(leaf: Buffer): Inclusion {
    const index = this.#size
    const own = hash(0, leaf)
    const hashes = this.#subtrees.map(({ root }) => root).reverse()
    const root = hashes.reduce((right, left) => hash(1, left, right), own)
    this.#size += 1
    this.#grow(own)
    return { index, size: this.#size, root, hashes }
  }

  #grow(leaf: Buffer): void {
    let grown = { size: 1, root: leaf }
    for (let last = this.#subtrees.at(-1); last?.size === grown.size; last = this.#subtrees.at(-1)) {
      grown = { size: 2 * grown.size, root: hash(1, last.root, grown.root) }
      this.#subtrees.pop()
    }
    this.#subtrees.push(grown)
  }
}

function hash(kind: number, ...parts: readonly Buffer[]): Buffer {
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([kind]), ...parts]))
    .digest()
}

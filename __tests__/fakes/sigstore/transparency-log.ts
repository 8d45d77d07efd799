import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { type Inclusion, MerkleTree } from './merkle-tree.ts'

/** An entry's place in the log, with the checkpoint that vouches for it. */
export interface Logged extends Inclusion {
  /** https://github.com/transparency-dev/formats/blob/main/log/README.md */
  readonly checkpoint: string
}

/**
 * One growing tree and the key that signs for it. @sigstore/mock has a log too, but there each entry is a tree of its own, whose
 * proofs are empty, and some verifiers take an empty member for a missing one.
 */
export class TransparencyLog {
  readonly publicKey: Buffer
  /** SHA-256 of the public key. */
  readonly id: Buffer
  readonly #privateKey: KeyObject
  readonly #host: string
  readonly #tree = new MerkleTree()

  constructor(url: string) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.publicKey = publicKey.export({ format: 'der', type: 'spki' })
    this.id = createHash('sha256').update(this.publicKey).digest()
    this.#privateKey = privateKey
    this.#host = new URL(url).host
    this.#tree.append(Buffer.from('the first entry of this log'))
  }

  /** Adds a leaf. The checkpoint names the log by its host and `suffix`, and ends with the lines of `extension`. */
  append(leaf: Buffer, suffix = '', extension = ''): Logged {
    const inclusion = this.#tree.append(leaf)
    const { size, root } = inclusion
    const note = `${this.#host}${suffix}\n${size}\n${root.toString('base64')}\n${extension}`
    const signature = Buffer.concat([this.id.subarray(0, 4), this.sign(Buffer.from(note))])
    return { ...inclusion, checkpoint: `${note}\n\u2014 ${this.#host} ${signature.toString('base64')}\n` }
  }

  sign(data: Buffer): Buffer {
    return sign('sha256', data, this.#privateKey)
  }
}

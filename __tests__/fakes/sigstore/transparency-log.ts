import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type Inclusion, MerkleTree } from './merkle-tree.ts'

/**
 * A log in the form of Rekor's version 1: signed entry timestamps, signed checkpoints, one growing tree. @sigstore/mock has one too, but
 * there each entry is a tree of its own, whose proofs are empty, and some verifiers take an empty member for a missing one.
 */
export class TransparencyLog {
  readonly publicKey: Buffer
  readonly #privateKey: KeyObject
  readonly #host: string
  readonly #id: Buffer
  readonly #tree = new MerkleTree()
  readonly #treeId = BigInt(`0x${randomBytes(7).toString('hex')}`)

  constructor(url: string) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.publicKey = publicKey.export({ format: 'der', type: 'spki' })
    this.#privateKey = privateKey
    this.#host = new URL(url).host
    this.#id = createHash('sha256').update(this.publicKey).digest()
    this.#tree.append(Buffer.from('the first entry of this log'))
  }

  /** Rekor's answer to a new entry, by the entry's UUID. https://github.com/sigstore/rekor/blob/main/openapi.yaml */
  append(entry: object, time: Date): Record<string, unknown> {
    const body = canonical(entry)
    const inclusion = this.#tree.append(body)
    const integratedTime = Math.floor(time.getTime() / 1000)
    const logged = {
      body: body.toString('base64'),
      integratedTime,
      logID: this.#id.toString('hex'),
      logIndex: inclusion.index,
    }
    const uuid = this.#treeId.toString(16).padStart(16, '0') + createHash('sha256').update(`\0${body}`).digest('hex')
    const inclusionProof = {
      logIndex: inclusion.index,
      treeSize: inclusion.size,
      rootHash: inclusion.root.toString('hex'),
      hashes: inclusion.hashes.map((hash) => hash.toString('hex')),
      checkpoint: this.#checkpoint(inclusion, integratedTime),
    }
    const signedEntryTimestamp = this.#sign(canonical(logged)).toString('base64')
    return { [uuid]: { ...logged, verification: { inclusionProof, signedEntryTimestamp } } }
  }

  /** https://github.com/transparency-dev/formats/blob/main/log/README.md */
  #checkpoint({ root, size }: Inclusion, time: number): string {
    const origin = `${this.#host} - ${this.#treeId}`
    const note = `${origin}\n${size}\n${root.toString('base64')}\nTimestamp: ${time * 1_000_000_000}\n`
    const signature = Buffer.concat([this.#id.subarray(0, 4), this.#sign(Buffer.from(note))])
    return `${note}\n\u2014 ${this.#host} ${signature.toString('base64')}\n`
  }

  #sign(data: Buffer): Buffer {
    return sign('sha256', data, this.#privateKey)
  }
}

function canonical(value: object): Buffer {
  return Buffer.from(canonicalize(value) ?? '')
}

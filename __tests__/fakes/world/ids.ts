/** Gives out ids in the order things are made, each kind from a number of GitHub's size, so that two runs of a test agree. */
export class Ids {
  readonly #last = new Map<string, number>()
  readonly #first: Readonly<Record<string, number>> = {
    account: 5_000_001,
    team: 700_001,
    repository: 900_100_001,
    environment: 4_400_001,
    rule: 33_000_001,
    pullRequest: 2_100_000_001,
    review: 3_100_000_001,
    comment: 1_500_000_001,
    event: 15_000_000_001,
    run: 19_000_000_001,
    job: 55_000_000_001,
    suite: 49_000_000_001,
    deployment: 3_300_000_001,
    deploymentStatus: 6_600_000_001,
    ruleset: 1_200_001,
    release: 250_000_001,
    workflow: 180_000_001,
    push: 24_000_000_001,
    attestation: 8_800_001,
    status: 37_000_000_001,
    check: 56_000_000_001,
  }

  next(kind: string): number {
    const id = (this.#last.get(kind) ?? (this.#first[kind] ?? 1) - 1) + 1
    this.#last.set(kind, id)
    return id
  }
}

/** A global id in GitHub's newer form: a type prefix and the MessagePack of `[0, ...parts]`. https://docs.github.com/graphql/guides/using-global-node-ids */
export function nodeId(prefix: string, ...parts: readonly (number | string)[]): string {
  const packed = [Buffer.from([0x90 + parts.length + 1, 0]), ...parts.map(pack)]
  return `${prefix}_${Buffer.concat(packed).toString('base64url')}`
}

function pack(part: number | string): Buffer {
  if (typeof part === 'string') return Buffer.concat([Buffer.from([0xd9, Buffer.byteLength(part)]), Buffer.from(part)])
  const long = part > 0xffff_ffff
  const bytes = Buffer.alloc(long ? 9 : 5)
  bytes[0] = long ? 0xcf : 0xce
  if (long) bytes.writeBigUInt64BE(BigInt(part), 1)
  else bytes.writeUInt32BE(part, 1)
  return bytes
}

/** The prefix and the last part of a global id; undefined for text that is none. */
export function readNodeId(id: string): { prefix: string; last: number | string } | undefined {
  const [, prefix = '', packed = ''] = /^([A-Z]+)_([\w-]+)$/.exec(id) ?? []
  const bytes = Buffer.from(packed, 'base64url')
  let last: number | string | undefined
  for (let at = 2; at < bytes.length; ) {
    const tag = bytes[at]
    if (tag === 0xd9) {
      const end = at + 2 + (bytes[at + 1] ?? 0)
      last = bytes.toString('utf8', at + 2, end)
      at = end
    } else {
      const end = at + (tag === 0xcf ? 9 : 5)
      if ((tag !== 0xcf && tag !== 0xce) || end > bytes.length) return undefined
      last = Number(tag === 0xcf ? bytes.readBigUInt64BE(at + 1) : BigInt(bytes.readUInt32BE(at + 1)))
      at = end
    }
  }
  return last === undefined ? undefined : { prefix, last }
}

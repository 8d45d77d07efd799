import type { Build, BuildProvenance, Unbelieved } from './provenance.ts'
import { isSameName } from './same-name.ts'

/** What runs, to which a build is compared: its repository, and the revisions by which the run and its deployment name it. */
export interface Running {
  readonly serverUrl: string
  readonly repository: string
  /** Null: the runner does not tell. */
  readonly repositoryId: number | null
  readonly revisions: readonly string[]
}

/** How an artifact stands to what runs: the first two are known, the others leave it open. */
export type Origin =
  | { readonly kind: 'built-from-it'; readonly revision: string }
  | { readonly kind: 'built-from-another'; readonly builds: readonly Build[] }
  | { readonly kind: 'not-verified'; readonly why: readonly Unbelieved[] }
  | { readonly kind: 'none-seen' }
  | { readonly kind: 'not-all-seen' }

/**
 * Where the artifact of this digest comes from. One verified build of what runs is enough: the same bytes can come out of several
 * revisions, and nobody who hides where something comes from attests it.
 */
export function originOf(sha256: string, { subjects }: BuildProvenance, running: Running): Origin {
  const subject = subjects.find((one) => one.sha256 === sha256)
  const found = subject?.attestations ?? []
  const builds = found.flatMap((one) => (one.status === 'verified' ? [one] : []))
  const own = builds.find((one) => isHere(one, running) && running.revisions.includes(one.revision))
  if (own !== undefined) return { kind: 'built-from-it', revision: own.revision }
  if (builds.length > 0) return { kind: 'built-from-another', builds }
  if (subject?.complete !== true) return { kind: 'not-all-seen' }
  const why = found.flatMap((one) => (one.status === 'verified' ? [] : [one.why]))
  return why.length > 0 ? { kind: 'not-verified', why: [...new Set(why)].sort() } : { kind: 'none-seen' }
}

/** Where what is declared was built, artifact by artifact. What was built from another revision is said apart. */
export function originsInWords(
  subjects: readonly { readonly name: string; readonly sha256: string }[],
  provenance: BuildProvenance,
  running: Running,
): readonly string[] {
  const said = subjects.map(({ name, sha256 }) => ({ name, words: inWords(originOf(sha256, provenance, running)) }))
  return [...new Set(said.flatMap(({ words }) => words ?? []))].map((words) => {
    const names = said.filter((one) => one.words === words).map(({ name }) => name)
    return `${words}: ${names.join(', ')}.`
  })
}

function inWords(origin: Origin): string | undefined {
  if (origin.kind === 'built-from-it') return `Built from ${origin.revision.slice(0, 7)}, by verified provenance`
  if (origin.kind === 'not-verified') return `Provenance not verified (${origin.why.join(', ')})`
  if (origin.kind === 'none-seen') return 'No provenance found, which shows nothing'
  return origin.kind === 'not-all-seen' ? 'Provenance not all seen' : undefined
}

/** What was built from something else than what runs, in words that go on from "by its verified provenance". */
export const builtFromAnother = (provenance: BuildProvenance, running: Running): readonly string[] =>
  provenance.subjects.flatMap(({ sha256 }) => {
    const origin = originOf(sha256, provenance, running)
    if (origin.kind !== 'built-from-another') return []
    const places = origin.builds.map((one) =>
      isHere(one, running) ? one.revision : `${one.revision} of ${one.repository}`,
    )
    return [`sha256 ${sha256.slice(0, 12)}… was built from ${[...new Set(places)].sort().join(' and ')}`]
  })

const isHere = (one: Build, { serverUrl, repository, repositoryId }: Running): boolean =>
  repositoryId === null ? isSameName(one.repository, `${serverUrl}/${repository}`) : one.repositoryId === repositoryId

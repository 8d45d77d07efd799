import type { Endpoints } from '@octokit/types'
import type { Seen, Unavailable } from '../../model/fact.ts'
import type { GitHub, Page } from '../../model/world.ts'
import { type Pages, PER_PAGE } from './rest-pages.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}'

type Answer = Endpoints[typeof ROUTE]['response']['data']
export type StoredAttestation = NonNullable<Answer['attestations']>[number]

/** What provenance is, to GitHub's actions that attest it. https://slsa.dev/spec/v1.0/provenance */
export const PROVENANCE = 'https://slsa.dev/provenance/v1'

/** Pages of attestations that are read of one artifact. */
const MOST_PAGES = 3

/** The attestations of provenance that GitHub's store has of an artifact, by its sha256. Where it has none at all, GitHub answers 404. */
export async function readAttestations(github: GitHub, sha256: string): Promise<Pages<StoredAttestation>> {
  const items: StoredAttestation[] = []
  let after: string | null = null
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    // https://docs.github.com/en/rest/repos/attestations#list-attestations
    const seen: Seen<Page<Answer>> = await github.page(ROUTE, {
      subject_digest: `sha256:${sha256}`,
      predicate_type: PROVENANCE,
      per_page: PER_PAGE,
      ...(after !== null && { after }),
    })
    if (seen.status === 'unavailable') return { items, ...endOf(seen) }
    if (seen.status === 'absent') break
    items.push(...listIn(seen.value.items))
    after = seen.value.after
    if (after === null) return { items, complete: true, refusal: undefined }
  }
  return { items, complete: false, refusal: undefined }
}

function listIn({ attestations }: Answer): readonly StoredAttestation[] {
  if (!Array.isArray(attestations)) throw new TypeError('the answer has no list of attestations')
  return attestations
}

const endOf = (refusal: Unavailable) =>
  refusal.reason === 'not-found' ? { complete: true, refusal: undefined } : { complete: false, refusal }

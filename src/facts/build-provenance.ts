import { absent, observed, type Seen, unavailable } from '../model/fact.ts'
import { buildProvenance as schema } from '../model/provenance.ts'
import type { TrustedRoots, World } from '../model/world.ts'
import { defineFact } from './define.ts'
import { readAttestations, type StoredAttestation } from './reading/attestations.ts'
import { type Attested, notVerified, readBuild } from './reading/builds.ts'
import { attempt } from './reading/look.ts'
import { sideBySide, sift } from './reading/side-by-side.ts'
import { subjects } from './subjects.ts'

/** Artifacts whose provenance is asked for. */
const MOST_SUBJECTS = 50

/**
 * Where each declared artifact was built, by attestations of its provenance that could be verified. Whoever can write to the repository
 * can delete from GitHub's store, so that nothing is found there shows nothing.
 */
export const buildProvenance = defineFact({
  id: 'build-provenance',
  title: 'Of which revision the declared artifacts were built, by verified attestations',
  permissions: ['attestations: read'],
  source: {
    assurance: 'api',
    from: 'GET /repos/{owner}/{repo}/attestations/{subject_digest}, with the signatures checked under the trusted-root input',
  },
  needs: { subjects },
  schema,
  async collect(world, given) {
    if (given.subjects.status === 'absent') return absent()
    if (given.subjects.status === 'unavailable')
      return unavailable('needs-another-fact', 'What was to be deployed could not be read.')
    const digests = [...new Set(given.subjects.value.map(({ sha256 }) => sha256))]
    const asked = digests.slice(0, MOST_SUBJECTS)
    const roots = await world.trustedRoots()
    const answers = await sideBySide(asked, (sha256) => attempt([], () => lookFor(sha256, world, roots)))
    const { values, refusal } = sift(answers)
    if (values.length === 0 && refusal !== undefined) return refusal
    return observed({
      trustedRoot: rootsInWords(roots),
      complete: values.length === digests.length && values.every(({ complete }) => complete),
      subjects: values,
    })
  },
})

async function lookFor(sha256: string, { github, identity }: World, roots: Seen<TrustedRoots>) {
  const { items, complete, refusal } = await readAttestations(github, sha256)
  if (items.length === 0 && refusal !== undefined) return refusal
  const attestations = await Promise.all(items.map((item) => attested(item, sha256, identity.issuer, roots)))
  return observed({ sha256, complete, attestations })
}

/** Without a trusted root nothing is believed, and so nothing of it kept. */
async function attested(
  { bundle }: StoredAttestation,
  sha256: string,
  issuer: string,
  roots: Seen<TrustedRoots>,
): Promise<Attested> {
  if (bundle === undefined || bundle === null) return notVerified('no-bundle')
  if (roots.status !== 'observed') return notVerified('no-trust-material')
  return readBuild(await roots.value.verify(JSON.stringify(bundle)), sha256, issuer)
}

function rootsInWords(roots: Seen<TrustedRoots>) {
  if (roots.status === 'absent') return null
  return roots.status === 'observed'
    ? { sha256: roots.value.sha256, notRead: null }
    : { sha256: null, notRead: roots.detail }
}

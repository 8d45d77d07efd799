import type { GapFound } from '../model/conclusions.ts'
import type { Seen } from '../model/fact.ts'
import type { ArtifactLifetime } from '../model/sink-ports.ts'
import { defineSink } from './define.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export const artifact = defineSink({
  id: 'artifact',
  title: 'An artifact of the run',
  keeps: 'record',
  async deliver(evidence, { artifacts, retentionDays }) {
    const { recordPath, bundlePath, pagePath, folder, name } = evidence
    const files = [recordPath, ...(bundlePath === undefined ? [] : [bundlePath]), pagePath]
    const { id, url } = await artifacts.upload(name, files, folder, retentionDays)
    const lifetime = await artifacts.lifetime(id)
    return {
      sink: 'artifact',
      status: 'taken',
      id: String(id),
      url,
      expiresAt: lifetime.status === 'observed' ? lifetime.value.expiresAt : undefined,
      gaps: gapsOf(lifetime, retentionDays),
    }
  },
})

/** GitHub shortens what it is asked for without an error: only reading it back tells. */
function gapsOf(lifetime: Seen<ArtifactLifetime>, asked: number | undefined): readonly GapFound[] {
  if (lifetime.status !== 'observed') return [unknownRetention(lifetime)]
  const granted = daysOf(lifetime.value)
  return asked === undefined || granted >= asked ? [] : [shortRetention(asked, granted)]
}

const daysOf = ({ createdAt, expiresAt }: ArtifactLifetime): number =>
  Math.round((Date.parse(expiresAt) - Date.parse(createdAt)) / DAY_MS)

/** https://docs.github.com/en/organizations/managing-organization-settings/configuring-the-retention-period-for-github-actions-artifacts-and-logs-in-your-organization */
const shortRetention = (asked: number, granted: number): GapFound => ({
  id: 'retention-shorter-than-asked:artifact',
  code: 'retention-shorter-than-asked',
  link: 'outcome-evidence',
  why: `The artifact was to be kept for ${asked} days; GitHub keeps it for ${granted}.`,
  remedy:
    'Raise the retention of artifacts and logs in the settings of the repository, its organization or its enterprise ' +
    '(at most 90 days where the repository is public), or keep the record somewhere else as well.',
  needs: [],
})

const unknownRetention = (lifetime: Seen<ArtifactLifetime>): GapFound => {
  const refused = lifetime.status === 'unavailable' ? lifetime : { detail: 'GitHub names no end', needs: [] }
  return {
    id: 'retention-unknown:artifact',
    code: 'retention-unknown',
    link: 'outcome-evidence',
    why: `How long GitHub keeps the artifact could not be read back: ${refused.detail}.`,
    remedy: "Give the job's token the permission to read artifacts.",
    needs: refused.needs.length > 0 ? refused.needs : ['actions: read'],
  }
}

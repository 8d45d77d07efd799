import { expect } from 'vitest'
import { artifactName } from '../../src/record/artifact-name.ts'
import type { World } from '../fakes/world.ts'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

const DIGEST = `sha256:${'ab'.repeat(32)}`

/** What the action left in the run that deployed this revision first; beside it, what that run made besides. */
function keepEarlierRecord({ runs, artifacts, clock }: World): void {
  const [run] = runs
  const [job] = run?.attempts[0]?.jobs ?? []
  if (run === undefined || job === undefined) throw new Error('nothing was deployed before')
  const place = { runId: run.id, runAttempt: 1, jobKey: job.key, checkRunId: job.id, matrixIndex: undefined }
  const expiresAt = new Date(clock.now.getTime() + 90 * 24 * 60 * 60 * 1000)
  const stored = { size: 1, digest: DIGEST, createdAt: clock.now, expiresAt, content: Buffer.from('-'), runId: run.id }
  artifacts.add({ id: 71, name: artifactName({ environment: 'production', ...place }), ...stored })
  artifacts.add({ id: 72, name: 'shop.tgz', ...stored })
}

export const scenario = defineScenario({
  group: 'Range',
  tells: 'The revision that runs already was deployed once more, and GitHub still has the record of the first time.',
  world: {
    history: [
      ...sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })),
      { run: { commit: 'main', conclusion: 'success' } },
    ],
  },
  trouble: ({ github }) => keepEarlierRecord(github.world),
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'not-applicable',
  reasons: ['same-revision-redeployed'],
  also({ record, world }, finding) {
    expect(record.facts['change-set']).toMatchObject({ value: { kind: 'redeploy', total: 0 } })
    const previous = record.facts['previous-deployment']
    const id = previous.status === 'observed' ? previous.value.id : undefined
    expect(finding.because).toContain(`This very revision was deployed here before (deployment ${id} of `)
    // The earlier record is cited by what GitHub tells of it: an artifact of that run, by id, name and digest.
    const earlier = world.artifacts.get(71)
    expect(record.facts['earlier-record']).toMatchObject({
      value: { complete: true, artifacts: [{ id: 71, name: earlier?.name, digest: DIGEST, expired: false }] },
    })
    const silent = record.conclusions.findings.filter(
      ({ reasons, because }) =>
        reasons.includes('same-revision-redeployed') && !because.includes(`${earlier?.name} (id 71, ${DIGEST})`),
    )
    expect(silent).toEqual([])
  },
})

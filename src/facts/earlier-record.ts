import { earlierRecord as schema } from '../model/earlier-record.ts'
import { absent, mapSeen, type Seen, unavailable } from '../model/fact.ts'
import type { Static } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { defineFact } from './define.ts'
import { previousDeployment } from './previous-deployment.ts'
import { readCounted } from './reading/counted-pages.ts'
import { PER_PAGE } from './reading/rest-pages.ts'

/** What the record of a job is called by. */
type Place = Pick<Static<typeof schema>, 'run' | 'attempt' | 'job'>

export const earlierRecord = defineFact({
  id: 'earlier-record',
  title: 'The record of the deployment before this one, where that was of this very revision',
  permissions: ['actions: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts' },
  needs: { previousDeployment },
  schema,
  async collect(world, { previousDeployment: previous }) {
    if (previous.status === 'unavailable')
      return unavailable('needs-another-fact', 'What was deployed before could not be seen.')
    if (previous.status === 'absent' || previous.value.sha !== world.runner.sha) return absent()
    const place = await placeOf(world, previous.value.job)
    return place.status === 'observed' ? recordsOf(world, place.value) : place
  },
})

// https://docs.github.com/en/rest/actions/workflow-jobs#get-a-job-for-a-workflow-run
const placeOf = async ({ github }: World, job: number): Promise<Seen<Place>> =>
  mapSeen(
    await github.get('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { job_id: job }),
    // Where GitHub tells no attempt, only a first one can be meant.
    ({ run_id, run_attempt = 1 }) => ({ run: Number(run_id), attempt: run_attempt, job }),
  )

async function recordsOf({ github }: World, place: Place) {
  // https://docs.github.com/en/rest/actions/artifacts#list-workflow-run-artifacts
  const listed = await readCounted(async (page) => {
    const asked = { run_id: place.run, per_page: PER_PAGE, page }
    const answer = await github.get('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', asked)
    return mapSeen(answer, ({ total_count, artifacts }) => ({ total: total_count, items: artifacts }))
  })
  return mapSeen(listed, ({ complete, items }) => ({
    ...place,
    complete,
    artifacts: items
      .filter(({ name }) => isNameOfRecord(name, place))
      .map(({ id, name, digest, created_at, expires_at, expired }) => ({
        ...{ id, name, digest: digest ?? null, createdAt: created_at, expiresAt: expires_at, expired },
      })),
  }))
}

/** The names that `src/record/artifact-name.ts` gives the records of this job, whatever the environment and the job are called. */
const isNameOfRecord = (name: string, { run, attempt, job }: Place): boolean =>
  new RegExp(`^delivery-evidence\\.[\\w~-]+\\.${run}\\.${attempt}\\.[\\w~-]+\\.check-run-${job}$`).test(name)

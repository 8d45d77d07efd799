import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { runsItsHead } from '../model/run-revision.ts'
import { workflowName } from '../model/workflow-name.ts'
import { defineLink } from './define.ts'

export const ciCd = defineLink({
  id: 'ci-cd',
  facts: ['run', 'job', 'workflow-run', 'identity-token', 'workflow', 'repository', 'check-run', 'change-set'],
  draw(facts) {
    const run = known(facts.run)
    if (run === undefined) return { state: 'unknown', text: 'The runner did not say which run this is.' }
    const file = known(facts.workflow)
    const text = `Run ${run.id}, attempt ${run.attempt}, of ${file === undefined ? run.workflow : workflowName(file)}, started by ${run.event}.`
    const differences = differencesIn(facts)
    if (differences.length > 0)
      return { state: 'contradictory', text: `${text} The sources disagree on: ${differences.join(', ')}.` }
    const confirmed = facts['workflow-run'].status === 'observed' || facts['identity-token'].status === 'observed'
    return { state: confirmed ? 'verified' : 'declared', text }
  },
})

/** What the runner says against what GitHub's API and the signed token say of the same run. */
function differencesIn(facts: Facts): readonly string[] {
  const run = known(facts.run)
  const answer = known(facts['workflow-run'])
  const claims = known(facts['identity-token'])?.claims
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['run id', run?.id, answer?.id],
    ['run id', textOf(run?.id), claims?.['run_id']],
    ['attempt', run?.attempt, answer?.attempt],
    ['attempt', textOf(run?.attempt), claims?.['run_attempt']],
    ['event', run?.event, answer?.event],
    ['event', run?.event, claims?.['event_name']],
    ['revision', run?.sha, claims?.['sha']],
    ...revisions(facts).map((sha) => ['revision', run?.sha, sha] as const),
    ['ref', run?.ref, claims?.['ref']],
    ['repository', run?.repository, claims?.['repository']],
    ['repository', run?.repositoryId, known(facts.repository)?.id],
    ['job', textOf(known(facts.job)?.id), claims?.['check_run_id']],
  ]
  const told = (value: unknown) => value !== undefined && value !== null
  const differing = pairs.filter(([, one, other]) => told(one) && told(other) && one !== other).map(([what]) => what)
  return [...new Set(differing)]
}

/** What GitHub's own records of the run, the job and the range say that runs. */
function revisions(facts: Facts): readonly (string | undefined)[] {
  const heads = [known(facts['workflow-run'])?.headSha, known(facts.job)?.headSha, known(facts['check-run'])?.headSha]
  return [known(facts['change-set'])?.head, ...(runsItsHead(known(facts.run)?.event ?? '') ? heads : [])]
}

/** Claims are text. */
const textOf = (id: number | undefined): string | undefined => (id === undefined ? undefined : String(id))

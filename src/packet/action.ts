import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

/** What the job does: the job itself, and what its steps are known to deploy, publish or write. */
export const action = defineLink({
  id: 'action',
  facts: ['job', 'check-run', 'run', 'workflow'],
  draw(facts) {
    const job = known(facts.job)
    if (job !== undefined)
      return { state: 'verified', text: `Job ${job.name} (id ${job.id}), ${job.steps.length} steps.${doneBy(facts)}` }
    const run = known(facts.run)
    return {
      state: 'unknown',
      text: `A job of workflow ${run?.workflow ?? 'unknown'}; GitHub's record of it was not seen.`,
    }
  },
})

/** Scripts and other actions can do so as well: what is not named here is not shown to be absent. */
function doneBy({ workflow }: Facts): string {
  const releases = known(workflow)?.releases ?? []
  const told = (what: string, purpose: string, perhaps: boolean) => {
    const named = releases.filter((one) => one.purpose === purpose && (one.when === 'perhaps') === perhaps)
    const by = [...new Set(named.map((one) => one.by))]
    return by.length === 0 ? '' : ` ${what} by ${by.join(', ')}.`
  }
  return [
    told('Deploys', 'deploy', false),
    told('May deploy', 'deploy', true),
    told('Publishes', 'publish', false),
    told('May publish', 'publish', true),
    told('Writes to a repository', 'write', false),
    told('May write to a repository', 'write', true),
  ].join('')
}

import { knownAction } from '../credentials/known-actions.ts'
import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

/** What the job does: the job itself, and the steps in it that are known to deploy or publish. */
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

/** Commands can deploy as well: what is not named here is not shown to be absent. */
function doneBy({ workflow }: Facts): string {
  const by = (purpose: string) =>
    (known(workflow)?.uses ?? []).filter(({ uses }) => knownAction(uses)?.purpose === purpose).map(({ uses }) => uses)
  const told = (what: string, uses: readonly string[]) => (uses.length === 0 ? '' : ` ${what} by ${uses.join(', ')}.`)
  return `${told('Deploys', by('deploy'))}${told('Publishes', by('publish'))}`
}

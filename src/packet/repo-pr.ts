import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

/** What came in since the last deployment, and through which pull requests. */
export const repoPr = defineLink({
  id: 'repo-pr',
  facts: ['repository', 'run', 'previous-deployment', 'change-set', 'pull-requests'],
  draw(facts) {
    const run = known(facts.run)
    const name = known(facts.repository)?.name ?? run?.repository ?? 'an unknown repository'
    const where = `${name} at ${run?.sha ?? 'an unknown revision'} (${run?.ref ?? 'no ref'})`
    const range = known(facts['change-set'])
    const pulls = known(facts['pull-requests'])
    if (range === undefined || pulls === undefined)
      return { state: 'unknown', text: `${where}; what came in through which pull requests was not seen.` }
    const numbers = pulls.items.map(({ number }) => `#${number}`)
    const through = numbers.length === 0 ? 'no pull request' : numbers.slice(0, MOST_NAMED).join(', ')
    const more = numbers.length > MOST_NAMED ? ` and ${numbers.length - MOST_NAMED} more` : ''
    return {
      state: range.complete && pulls.complete ? 'verified' : 'unknown',
      text: `${where}; ${counted(range.total)} (${range.kind}), through ${through}${more}.`,
    }
  },
})

/** Pull requests that the one line of the link names. */
const MOST_NAMED = 10

const counted = (commits: number): string => (commits === 1 ? '1 commit' : `${commits} commits`)

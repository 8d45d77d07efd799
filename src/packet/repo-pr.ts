import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

export const repoPr = defineLink({
  id: 'repo-pr',
  facts: ['repository', 'run'],
  draw(facts) {
    const run = known(facts.run)
    const name = known(facts.repository)?.name ?? run?.repository ?? 'an unknown repository'
    return {
      state: 'unknown',
      text: `${name} at ${run?.sha ?? 'an unknown revision'} (${run?.ref ?? 'no ref'}); its pull requests were not looked into.`,
    }
  },
})

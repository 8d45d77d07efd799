import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

/** Finding no trace of an agent does not show that there was none. */
export const agentWorkflow = defineLink({
  id: 'agent-workflow',
  facts: ['execution'],
  draw(facts) {
    const markers = known(facts.execution)?.agentMarkers ?? []
    return markers.length > 0
      ? { state: 'inferred', text: `An agent may be running this job: it sets ${markers.join(', ')}.` }
      : { state: 'unknown', text: 'No agent was seen in the job; who wrote the change was not looked into.' }
  },
})

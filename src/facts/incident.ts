import { absent, observed } from '../model/fact.ts'
import { object, text } from '../model/schema.ts'
import { defineFact } from './define.ts'

export const incident = defineFact({
  id: 'incident',
  title: 'The incident that this deployment answers',
  permissions: [],
  source: { assurance: 'declared', from: 'the incident input' },
  needs: {},
  schema: object({ reference: text('As it was given to the step.') }),
  async collect({ options: { incident: reference } }) {
    return reference === undefined ? absent() : observed({ reference })
  },
})

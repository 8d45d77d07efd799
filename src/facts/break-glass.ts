import { absent, observed } from '../model/fact.ts'
import { object, text } from '../model/schema.ts'
import { defineFact } from './define.ts'

export const breakGlass = defineFact({
  id: 'break-glass',
  title: 'Why somebody lets this deployment through although claims may not hold',
  permissions: [],
  source: { assurance: 'declared', from: 'the break-glass-reason input' },
  needs: {},
  schema: object({ reason: text('As it was given for this record.') }),
  async collect({ options: { breakGlassReason: reason } }) {
    return reason === undefined ? absent() : observed({ reason })
  },
})

import { messageOf } from '../model/errors.ts'
import { absent, observed, unavailable } from '../model/fact.ts'
import { matching, object, someOf, text } from '../model/schema.ts'
import { defineFact } from './define.ts'

/** Digests alone: what the files say is not read, and nothing shows that they are of this deployment. */
export const validation = defineFact({
  id: 'validation',
  title: 'Which files are declared to show that the deployment was checked afterwards, by digest',
  permissions: [],
  source: { assurance: 'declared', from: 'the validation input' },
  needs: {},
  schema: someOf(object({ name: text(), sha256: matching('^[0-9a-f]{64}$') })),
  async collect({ options, files }) {
    if (options.validation.length === 0) return absent()
    try {
      const digests = options.validation.map(async (name) => ({ name, sha256: await files.sha256(name) }))
      return observed(await Promise.all(digests))
    } catch (error) {
      return unavailable('not-found', `A file that the validation input names could not be read: ${messageOf(error)}`)
    }
  },
})

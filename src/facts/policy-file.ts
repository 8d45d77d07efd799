import { mapSeen } from '../model/fact.ts'
import { boolean, nullable, object, string, text } from '../model/schema.ts'
import { defineFact } from './define.ts'
import { readIfThere } from './reading/repository-file.ts'

/** Where the policy is looked for when the `policy` input names no other place. */
export const USUAL_POLICY_PATH = '.github/delivery-evidence.yml'

export const policyFile = defineFact({
  id: 'policy-file',
  title: 'The policy on the default branch',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/contents/{path} on the default branch' },
  needs: {},
  schema: object({
    path: text(),
    askedFor: boolean('Whether the `policy` input names it, or this is just the usual place.'),
    file: nullable(object({ blob: text('Git object id.'), digest: text('sha256 of the text.'), text: string() })),
  }),
  async collect({ github, options }) {
    const path = options.policy ?? USUAL_POLICY_PATH
    const askedFor = options.policy !== undefined
    return mapSeen(await readIfThere(github, path), (file) => ({ path, askedFor, file }))
  },
})

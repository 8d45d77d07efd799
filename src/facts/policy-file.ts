import { observed, type Seen, unavailable } from '../model/fact.ts'
import { boolean, nullable, object, string, text } from '../model/schema.ts'
import type { GitHub } from '../model/world.ts'
import { defineFact } from './define.ts'
import { readRepositoryFile } from './reading/repository-file.ts'

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
    const file = await readRepositoryFile(github, path)
    if (file.status === 'observed') return observed({ path, askedFor, file: file.value })
    if (file.status === 'unavailable' && file.reason === 'not-found') {
      const readable = await canReadFiles(github)
      return readable.status === 'observed' ? observed({ path, askedFor, file: null }) : readable
    }
    return file
  },
})

/** A 404 says "no such file" only to a token that may read files: GitHub hides what others may not see behind the same answer. */
async function canReadFiles(github: GitHub): Promise<Seen<true>> {
  const root = await github.get('GET /repos/{owner}/{repo}/contents/{path}', { path: '' })
  if (root.status !== 'observed') return root
  return Array.isArray(root.value)
    ? observed(true)
    : unavailable('malformed', "GitHub's listing of the repository's files is not a list.", ['contents: read'])
}

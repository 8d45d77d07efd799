import { account, toAccount } from '../model/account.ts'
import { mapSeen } from '../model/fact.ts'
import { boolean, integer, object, text } from '../model/schema.ts'
import { defineFact } from './define.ts'

export const repository = defineFact({
  id: 'repository',
  title: 'The repository',
  permissions: ['metadata: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}' },
  needs: {},
  schema: object({
    id: integer(),
    name: text('owner/name'),
    owner: account,
    visibility: text('public, private or internal.'),
    defaultBranch: text(),
    fork: boolean(),
  }),
  // https://docs.github.com/en/rest/repos/repos#get-a-repository
  async collect({ github }) {
    const answer = await github.get('GET /repos/{owner}/{repo}', {})
    return mapSeen(answer, (data) => ({
      id: data.id,
      name: data.full_name,
      owner: toAccount(data.owner),
      visibility: data.visibility ?? (data.private === false ? 'public' : 'private'),
      defaultBranch: data.default_branch,
      fork: data.fork,
    }))
  },
})

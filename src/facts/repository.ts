import type { Endpoints } from '@octokit/types'
import { account, toAccount } from '../model/account.ts'
import { mapSeen } from '../model/fact.ts'
import { boolean, integer, object, text } from '../model/schema.ts'
import { defineFact } from './define.ts'

const ROUTE = 'GET /repos/{owner}/{repo}'

export const repository = defineFact({
  id: 'repository',
  title: 'The repository',
  permissions: ['metadata: read'],
  source: { assurance: 'api', from: ROUTE },
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
    return mapSeen(await github.get(ROUTE, {}), selectRepository)
  },
})

type Answer = Endpoints[typeof ROUTE]['response']['data']

/** What is kept of GitHub's answer. */
export const selectRepository = (data: Answer) => ({
  id: data.id,
  name: data.full_name,
  owner: toAccount(data.owner),
  visibility: data.visibility ?? (data.private === false ? 'public' : 'private'),
  defaultBranch: data.default_branch,
  fork: data.fork,
})

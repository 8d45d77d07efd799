import type { Endpoints } from '@octokit/types'
import { account, toAccount } from '../model/account.ts'
import { mapSeen, type Source } from '../model/fact.ts'
import { boolean, integer, nullable, object, oneOf, text } from '../model/schema.ts'
import { defineFact } from './define.ts'
import { attempt } from './reading/look.ts'
import { readTokenDefault } from './reading/token-default.ts'

const ROUTE = 'GET /repos/{owner}/{repo}'
const SOURCE: Source = { assurance: 'api', from: ROUTE }

export const repository = defineFact({
  id: 'repository',
  title: 'The repository',
  permissions: ['metadata: read'],
  source: SOURCE,
  needs: {},
  schema: object({
    id: integer(),
    name: text('owner/name'),
    owner: account,
    visibility: text('public, private or internal.'),
    defaultBranch: text(),
    fork: boolean(),
    tokenDefault: nullable(
      oneOf(
        ['read', 'write'],
        'What the settings give the token of a job that declares no permissions; null: not seen, as only an administration token can.',
      ),
    ),
  }),
  // https://docs.github.com/en/rest/repos/repos#get-a-repository
  async collect({ github, administration }) {
    if (administration === undefined) return mapSeen(await github.get(ROUTE, {}), selectRepository)
    const [answer, told] = await Promise.all([
      github.get(ROUTE, {}),
      attempt([], () => readTokenDefault(administration)),
    ])
    const tokenDefault = told.status === 'observed' ? told.value : null
    const seen = mapSeen(answer, (data) => ({ ...selectRepository(data), tokenDefault }))
    return seen.status === 'observed' ? { ...seen, source: WITH_SETTINGS } : seen
  },
})

const WITH_SETTINGS: Source = {
  ...SOURCE,
  from: `${ROUTE}, and /actions/permissions/workflow with the administration-token`,
}

type Answer = Endpoints[typeof ROUTE]['response']['data']

/** What is kept of GitHub's answer, which does not tell the settings. */
export const selectRepository = (data: Answer) => ({
  id: data.id,
  name: data.full_name,
  owner: toAccount(data.owner),
  visibility: data.visibility ?? (data.private === false ? 'public' : 'private'),
  defaultBranch: data.default_branch,
  fork: data.fork,
  tokenDefault: null,
})

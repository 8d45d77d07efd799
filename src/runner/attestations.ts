import { observed, unavailable } from '../model/fact.ts'
import { integerAt } from '../model/json.ts'
import type { Attestations } from '../model/sink-ports.ts'
import type { RunnerContext } from '../model/world.ts'
import type { Request } from './github.ts'
import { refusalOf } from './refusal.ts'

type Repository = Pick<RunnerContext, 'serverUrl' | 'repository'>

/** The attestations of this repository. https://docs.github.com/en/rest/repos/attestations#create-an-attestation */
export const attestationsOf = (request: Request, { serverUrl, repository }: Repository): Attestations => ({
  async store(bundle) {
    try {
      const answer = await request('POST /repos/{owner}/{repo}/attestations', { bundle: JSON.parse(bundle) })
      const id = integerAt(answer, 'id')
      return id === null
        ? unavailable('malformed', 'GitHub named no attestation')
        : observed({ id, url: `${serverUrl}/${repository}/attestations/${id}` })
    } catch (error) {
      return refusalOf(error)
    }
  },
})

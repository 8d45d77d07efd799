import { attempt } from '../../facts/reading/look.ts'
import { readTokenDefault } from '../../facts/reading/token-default.ts'
import { mapSeen, type Seen } from '../../model/fact.ts'
import { integerAt } from '../../model/json.ts'
import type { GitHub } from '../../model/world.ts'
import type { Retention, Settings } from './settings.ts'

/** No job's own token has it; a person's, or an app's, may. */
const NEEDS = ['administration: read']

/** For how long artifacts and logs are kept: one setting for both. */
export const lookAtRetention = (github: GitHub): Promise<Seen<Retention>> =>
  attempt(NEEDS, async () => {
    // https://docs.github.com/en/rest/actions/permissions#get-artifact-and-log-retention-settings-for-a-repository
    const answer = await github.get('GET /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention', {})
    return mapSeen(answer, (data) => {
      const days = integerAt(data, 'days')
      if (days === null) throw new TypeError('the answer has no days')
      return { days, most: integerAt(data, 'maximum_allowed_days') }
    })
  })

/** What the token of a job may do that declares no permissions. */
export const lookAtTokenDefault = (github: GitHub): Promise<Settings['tokenDefault']> =>
  attempt(NEEDS, () => readTokenDefault(github))

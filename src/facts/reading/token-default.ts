import { mapSeen, type Seen } from '../../model/fact.ts'
import { textAt } from '../../model/json.ts'
import type { GitHub } from '../../model/world.ts'

/** What the settings give the token of a job that declares no permissions; throws where GitHub's answer has no such thing. */
export async function readTokenDefault(github: GitHub): Promise<Seen<'read' | 'write'>> {
  // https://docs.github.com/en/rest/actions/permissions#get-default-workflow-permissions-for-a-repository
  const answer = await github.get('GET /repos/{owner}/{repo}/actions/permissions/workflow', {})
  return mapSeen(answer, (data) => {
    const level = textAt(data, 'default_workflow_permissions')
    if (level !== 'read' && level !== 'write') throw new TypeError('the answer has no default')
    return level
  })
}

import { agentCommandsIn } from './agent-commands.ts'
import { checkoutsIn } from './checkouts.ts'
import { environmentOf } from './environment.ts'
import { imagesOf } from './images.ts'
import { loginsIn } from './logins.ts'
import { permissionsFor } from './permissions.ts'
import { readsOf, readsOfJobToken } from './reads.ts'
import { releasesIn } from './releases.ts'
import { stepsOf } from './steps.ts'
import { usesIn } from './uses.ts'
import { partAt, WorkflowFile } from './workflow-file.ts'

/**
 * Reads what a workflow file declares for a job. Nothing in it is run. Throws when the text is not YAML, or says of environment
 * or permissions something that is not foreseen.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export function declaredByWorkflow(content: string, jobKey: string) {
  const file = new WorkflowFile(content)
  const job = partAt(file.root, 'jobs', jobKey)
  const steps = stepsOf(file, job)
  const parts = [partAt(file.root, 'env'), partAt(file.root, 'defaults'), job]
  return {
    jobFound: job !== undefined,
    permissions: permissionsFor(file, job),
    ...environmentOf(file, job),
    uses: usesIn(file, steps),
    checkouts: checkoutsIn(file, steps),
    images: imagesOf(file, job),
    runs: steps.filter(({ run }) => run !== undefined).length,
    agentCommands: agentCommandsIn(file, steps),
    releases: releasesIn(file, job, steps),
    secrets: readsOf(file, parts, 'secrets'),
    variables: readsOf(file, parts, 'vars'),
    jobToken: readsOfJobToken(file, parts),
    logins: loginsIn(file, steps),
    notUnderstood: file.notUnderstoodAbout(jobKey),
  }
}

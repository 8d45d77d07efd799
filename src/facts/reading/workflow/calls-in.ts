import type { Call } from './declarations.ts'
import { permissionsFor } from './permissions.ts'
import { pinOf } from './pin.ts'
import { readsOf } from './reads.ts'
import { membersOf, type Part, partAt, WorkflowFile } from './workflow-file.ts'

/** The jobs of a workflow file that call another workflow. Throws as `declaredByWorkflow` does. */
export function callsIn(content: string): readonly Call[] {
  const file = new WorkflowFile(content)
  return membersOf(partAt(file.root, 'jobs')).flatMap(([key, job]) => {
    const uses = partAt(job, 'uses')
    return uses === undefined ? [] : [callOf(file, key, job, String(file.writtenAt(uses)))]
  })
}

function callOf(file: WorkflowFile, key: string, job: Part, uses: string): Call {
  const name = partAt(job, 'name')
  const secrets = partAt(job, 'secrets')
  const inherited = secrets?.isScalar === true && file.writtenAt(secrets) === 'inherit'
  return {
    job: key,
    name: name === undefined ? key : String(file.writtenAt(name)),
    uses,
    pin: pinOf(uses),
    permissions: permissionsFor(file, job),
    secrets: secrets === undefined ? 'none' : inherited ? 'inherit' : 'named',
    named: readsOf(file, [secrets], 'secrets'),
    notUnderstood: file.notUnderstoodAbout(key),
  }
}

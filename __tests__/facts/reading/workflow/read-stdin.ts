import { text } from 'node:stream/consumers'
import { callsIn } from '../../../../src/facts/reading/workflow/calls-in.ts'
import { declaredByWorkflow } from '../../../../src/facts/reading/workflow/declared-by-workflow.ts'

// Reads the workflow that comes in, in a process that can be ended where it hangs, and tells which of the two came of it.
process.stdout.write(readOrRefused(await text(process.stdin)))

function readOrRefused(workflow: string): 'read' | 'refused' {
  try {
    callsIn(workflow)
    declaredByWorkflow(workflow, 'deploy')
    return 'read'
  } catch (error) {
    if (error instanceof Error) return 'refused'
    throw error
  }
}

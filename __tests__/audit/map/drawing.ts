import { mapWorkflow, type WorkflowMap } from '../../../src/audit/map/workflow.ts'

/** A workflow with one job, `deploy`, of those lines; `top` stands before the jobs. */
export const workflowOf = (job: string, top = 'on: push'): string =>
  `${top}\njobs:\n  deploy:\n    ${job.trim().replaceAll('\n', '\n    ')}\n`

/** The drawing of that job. */
export function drawn(job: string, top?: string): WorkflowMap['jobs'][number] {
  const [first] = mapWorkflow('deploy.yml', workflowOf(job, top)).jobs
  if (first === undefined) throw new Error('it has no job')
  return first
}

/** The first of some texts that says this; '' where none does. */
export const saying = (texts: readonly string[], words: string): string =>
  texts.find((text) => text.includes(words)) ?? ''

import { type Plan, planFor } from '../../../src/audit/init/plan.ts'
import type { Gate } from '../../../src/model/options.ts'
import { workflowOf } from '../map/drawing.ts'

/** The plan for a workflow with one job, `deploy`, of those lines. */
export const aPlan = (job: string, gate: Gate = 'warn', top?: string): Plan =>
  planFor('w.yml', workflowOf(job, top), { jobs: ['deploy'], gate })

import { expect } from 'vitest'
import { parse } from 'yaml'
import { planFor } from '../../../src/audit/init/plan.ts'
import { mapWorkflow } from '../../../src/audit/map/workflow.ts'
import { STEP_PERMISSIONS } from '../../../src/audit/step/lines.ts'
import { declaredByWorkflow } from '../../../src/facts/reading/workflow/declared-by-workflow.ts'
import { at } from '../../../src/model/json.ts'
import type { Gate } from '../../../src/model/options.ts'
import { LEVELS, TOKEN_SCOPES } from '../../../src/model/token-scopes.ts'

type Plan = ReturnType<typeof planFor>

/** Plans the step for a workflow and holds everything that a plan promises, by reading both texts anew. */
export function held(before: string, gate: Gate, jobs: readonly string[] = []): Plan {
  const plan = planFor('w.yml', before, { jobs, gate })
  const keysOf = (...kinds: readonly string[]) =>
    plan.jobs.filter(({ edit }) => kinds.includes(edit.kind)).map(({ job }) => job.key)
  keepsEveryLine(before, plan.after)
  keepsAllElse(parse(before), parse(plan.after), keysOf('added'))
  for (const key of keysOf('added')) keepsRights(before, plan.after, key)
  asksForNoEvidence(plan.after, keysOf('added', 'there'))
  const again = planFor('w.yml', plan.after, { jobs, gate })
  expect(again.after).toBe(plan.after)
  expect(again.jobs.filter(({ edit }) => edit.kind === 'there').map(({ job }) => job.key)).toEqual(
    keysOf('added', 'there'),
  )
  return plan
}

/** Each line is there as it was, in its order; only the last may have got an end. */
function keepsEveryLine(before: string, after: string): void {
  const lines = after.split('\n')
  let from = 0
  const lost = before.split('\n').filter((line, index, all) => {
    const found = lines.findIndex(
      (one, here) => here >= from && (one === line || (index === all.length - 1 && one === `${line}\r`)),
    )
    from = found + 1
    return found < 0
  })
  expect(lost).toEqual([])
}

/** As values: all but the jobs that were added to is the same; of those, all but the step and the permissions. */
function keepsAllElse(before: unknown, after: unknown, added: readonly string[]): void {
  expect(reduced(after, added)).toEqual(reduced(before, added))
}

function reduced(workflow: unknown, added: readonly string[]): unknown {
  const jobs = Object.entries(at(workflow, 'jobs') ?? {}).map(([key, job]) => {
    if (!added.includes(key)) return [key, job]
    const { permissions, steps, ...rest } = job
    return [
      key,
      { ...rest, steps: steps.filter((step: unknown) => !String(at(step, 'uses')).includes('/delivery-evidence@')) },
    ]
  })
  return { ...Object(workflow), jobs }
}

/** The job has all that was declared for it, and what the step needs; nothing else. */
function keepsRights(before: string, after: string, key: string): void {
  const [had, has] = [scopesOf(before, key), scopesOf(after, key)]
  const needed = new Map(STEP_PERMISSIONS.map(({ scope, level }) => [scope, level]))
  const scopes = new Set([...Object.keys(TOKEN_SCOPES), ...had.keys(), ...has.keys()])
  for (const scope of scopes) {
    const [old, need] = [had.get(scope) ?? 'none', needed.get(scope) ?? 'none']
    const greater = LEVELS[Math.max(LEVELS.indexOf(old), LEVELS.indexOf(need))]
    expect([scope, has.get(scope) ?? 'none']).toEqual([
      scope,
      scope === 'copilot-requests' && old === 'read' ? 'none' : greater,
    ])
  }
}

function scopesOf(text: string, key: string) {
  const { job, workflow } = declaredByWorkflow(text, key).permissions
  const block = job ?? workflow ?? {}
  if (typeof block === 'object') return new Map(Object.entries(block))
  return new Map(
    Object.entries(TOKEN_SCOPES).map(([scope, most]) => [scope, block === 'write-all' ? most : ('read' as const)]),
  )
}

function asksForNoEvidence(text: string, keys: readonly string[]): void {
  const jobs = mapWorkflow('w.yml', text).jobs.filter(({ key }) => keys.includes(key))
  expect(
    jobs.flatMap(({ gaps }) => gaps).filter((gap) => /evidence/i.test(gap) && !gap.startsWith('Named by')),
  ).toEqual([])
}

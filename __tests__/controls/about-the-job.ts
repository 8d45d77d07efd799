import { evaluate } from '../../src/controls/evaluate.ts'
import type { Facts } from '../../src/facts/index.ts'
import type { Outcome } from '../../src/model/conclusions.ts'
import type { FindingReason } from '../../src/model/finding-reason.ts'
import { someFacts, VALUES, type ValueOf, type Values } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

/** What a claim about the job comes to, where its workflow file says something else than usual. */
export function judgedOf(
  claim: string,
  file: Partial<ValueOf<'workflow'>>,
  { values = {}, others = {} }: { readonly values?: Partial<Values>; readonly others?: Partial<Facts> } = {},
): {
  readonly outcome: Outcome | undefined
  readonly reasons: readonly FindingReason[]
  readonly because: string
  readonly limits: readonly string[]
  readonly credentials: readonly string[] | undefined
} {
  const facts = someFacts({ ...values, workflow: { ...VALUES.workflow, ...file } }, others)
  const finding = evaluate(facts, judging(facts)).find(({ control }) => control === claim)
  return {
    outcome: finding?.outcome,
    reasons: finding?.reasons ?? [],
    because: finding?.because ?? '',
    limits: finding?.limits ?? [],
    credentials: finding?.credentials,
  }
}

/** A step that uses this. */
export const using = (uses: string, pin: ValueOf<'workflow'>['uses'][number]['pin'] = 'commit') => ({
  at: 'jobs.deploy.steps[0]',
  uses,
  pin,
  inputs: {},
})

/** A call of the workflow that defines the job. */
export const calling = (
  permissions: ValueOf<'workflow'>['permissions'],
  pin: ValueOf<'workflow'>['uses'][number]['pin'] = 'local',
): ValueOf<'workflow-calls'>['ways'][number][number] => ({
  repository: null,
  path: '.github/workflows/start.yml',
  commit: VALUES.run.sha,
  call: {
    job: 'release',
    name: 'release',
    uses: pin === 'local' ? './.github/workflows/deploy.yml' : 'acme/shop/.github/workflows/deploy.yml@main',
    pin,
    permissions,
    secrets: 'none',
    named: { named: [], any: [] },
    notUnderstood: [],
  },
})

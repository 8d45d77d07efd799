import { type Policy, policySchema } from '../../policy/schema.ts'
import { visible } from '../../reports/visible.ts'
import { outlineOf } from './outline.ts'

/** What a policy asks, trusts and leaves open, for people. */
export function explanationOf(path: string, policy: Policy): string {
  const said = outlineOf(policySchema, policy)
  return [`${visible(path)} is a policy.`, '', ...said, '', ...unsaid(policy), ''].join('\n')
}

/** What follows from what a policy does not say. */
const UNSAID = {
  'machine-accounts': 'It lists no account as driven by machines: whom GitHub calls a user counts as a human.',
  agents: 'It names no agents beside those that are known.',
  'agent-sessions': 'It says nothing of references to the sessions of agents: the record keeps them.',
  'trusted-automation': "It trusts no automation: the pull requests of bots need review like anybody's.",
  baseline:
    'It names no baseline for environments whose rule names none: where nothing was deployed before, the deployed commit alone is judged.',
} as const satisfies Partial<Record<keyof Policy, string>>

const unsaid = (policy: Policy): readonly string[] => [
  policy.extends === undefined
    ? 'A deployment that matches no name and no pattern is denied; a job that is in no environment matches `*` alone.'
    : `A deployment that matches no name and no pattern, or is in no environment, is judged by the preset ${policy.extends}.`,
  ...Object.entries(UNSAID).flatMap(([name, sentence]) => (Object.hasOwn(policy, name) ? [] : [sentence])),
]

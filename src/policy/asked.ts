import type { Asked } from '../controls/define.ts'
import type { Facts } from '../facts/index.ts'
import type { PresetId } from '../model/conclusions.ts'
import { patternFor } from '../model/environment-pattern.ts'
import { known } from '../model/fact.ts'
import { observe } from './presets/observe.ts'
import type { Preset } from './presets/preset.ts'
import { soc2 } from './presets/soc2.ts'
import { usualPreset } from './presets/usual.ts'
import type { Policy, Rule } from './schema.ts'

const PRESETS: Readonly<Record<PresetId, Preset>> = { soc2, observe }

/** The rule that applies to a deployment, with all that its preset brings. */
export interface AppliedRule extends Asked {
  /** The pattern in the policy that matched; null: the policy names the environment nowhere. */
  readonly pattern: string | null
  readonly preset: PresetId | null
  readonly require: readonly string[]
  readonly note: readonly string[]
  /** Whether an approval is to say why. */
  readonly reasonRequired: boolean
}

/** What of a deployment decides which rule applies to it. */
export interface Target {
  /** Undefined: none, or it was not seen. */
  readonly environment: string | undefined
  /** Whether GitHub marks the environment as production. */
  readonly marked: boolean
}

/** What a policy asks of a deployment; undefined where it says nothing of its environment. */
export const askedBy = (policy: Policy, facts: Facts): AppliedRule | undefined => askedOf(policy, targetOf(facts))

/** Where a deployment goes, as far as it was seen. */
export const targetOf = (facts: Facts): Target => ({
  environment: known(facts.environment)?.name,
  marked: known(facts['check-run'])?.deployment?.production === true,
})

/** The same, of a deployment of which no more is known than that. */
export function askedOf(policy: Policy, target: Target): AppliedRule | undefined {
  const { environment, marked } = target
  const { pattern, rule } = ruleOf(policy, environment)
  const usual = policy.environments === undefined ? usualPreset(environment, marked) : undefined
  const preset = rule?.extends ?? policy.extends ?? usual
  if (rule === undefined && preset === undefined) return undefined
  return {
    ...together(rule ?? {}, preset === undefined ? undefined : PRESETS[preset]),
    pattern: pattern?.toWellFormed() ?? null,
    preset: preset ?? null,
    retentionDays: rule?.['retention-days'] ?? null,
    branches: rule?.branches ?? null,
    reasonRequired: rule?.['approval-reason'] === 'required',
  }
}

/** The rule of a policy for an environment, under its pattern. */
export function ruleOf({ environments = {} }: Policy, environment: string | undefined) {
  const pattern = patternFor(Object.keys(environments), environment)
  return { pattern, rule: pattern === undefined ? undefined : environments[pattern] }
}

/**
 * A rule adds to what its preset requires, and takes away only what it says is to be noted. Where reviews of pull requests
 * are taken for the approval, the preset asks for no protected environment: not every plan of GitHub has one.
 */
function together(rule: Rule, preset: Preset | undefined): Pick<AppliedRule, 'approval' | 'require' | 'note'> {
  const approval = rule.approval ?? preset?.approval ?? 'environment-review'
  const own = rule.require ?? []
  const noted = [
    ...(rule.note ?? []),
    ...(approval === 'environment-review' ? [] : (['environment-is-protected'] as const)),
  ]
  const require = new Set([...(preset?.require ?? []).filter((claim) => !noted.includes(claim)), ...own])
  const shown = [...(preset?.note ?? []), ...(preset === undefined ? (rule.note ?? []) : noted)]
  return { approval, require: [...require], note: [...new Set(shown)].filter((claim) => !require.has(claim)) }
}

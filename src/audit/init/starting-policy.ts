import { stringify } from 'yaml'
import type { PresetId } from '../../model/conclusions.ts'
import { POLICY_SCHEMA_AT } from '../../model/identifiers.ts'
import { isSameName } from '../../model/same-name.ts'
import { usualPreset } from '../../policy/presets/usual.ts'
import { indented } from '../step/lines.ts'

/** What is known of the environments that a starting policy is for. */
export interface Environments {
  readonly names: readonly string[]
  /** Those that deployments are to be held back from, whatever they are called. */
  readonly enforced: readonly string[]
  /** Whether there are others, of which the file holds an expression alone. */
  readonly others: boolean
}

/** The text of a policy to start from: a rule for each environment that is named, and nobody made up. */
export function startingPolicy({ names, enforced, others }: Environments): string {
  const once = names.filter((name, index) => names.findIndex((earlier) => isSameName(earlier, name)) === index)
  const rules = once.map((name) => ruleOf(name, enforced.includes(name) ? 'soc2' : usualPreset(name, false)))
  return [
    HEAD,
    ...(rules.length === 0 ? [] : ['environments:', ...rules.flat()]),
    ...(others ? [OTHERS] : []),
    FOOT,
  ].join('\n')
}

const HEAD = `# yaml-language-server: $schema=${POLICY_SCHEMA_AT}
# What deployments are judged by. The step reads this file from the default branch.
# Check it after every change: delivery-evidence policy check .github/delivery-evidence.yml
version: 1
extends: soc2 # for what is not named below`

const OTHERS = `# A job of the workflow has an expression as its environment. Name above each environment that it can come to:
# until then all of them are judged by soc2.`

const FOOT = `# Who answers for deployments, by environment: numeric ids, as in the answer of https://api.github.com/users/LOGIN
# owners:
#   production: [{ id: NUMBER, login: LOGIN }]
`

const WHY: Readonly<Record<PresetId, string>> = {
  soc2: '# requires what an audit of production asks for',
  observe: '# shows every claim and requires none; nothing is allowed by it',
}

function ruleOf(name: string, preset: PresetId): readonly string[] {
  const pattern = name.includes('*') ? ['# `*` stands for any text here, also where it is a part of the name.'] : []
  const rule = stringify({ [name]: { extends: preset } }, { lineWidth: 0 }).trimEnd()
  return indented([...pattern, ...`${rule} ${WHY[preset]}`.split('\n')], 2)
}

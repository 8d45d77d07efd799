import { readdirSync } from 'node:fs'
import { GROUPS, type Scenario } from '../scenarios/scenario.ts'
import { table, withPart } from './readme.ts'

const FOLDER = new URL('../scenarios/', import.meta.url)
const SERVING = ['play.ts', 'scenario.ts']

/** The names of the scenarios that are data; each is its file's. */
export const scenarioNames: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !SERVING.includes(file))
  .map((file) => file.replace('.ts', ''))
  .sort()

/** The scenario of that name. */
export async function scenarioOf(name: string): Promise<Scenario> {
  const { scenario }: { scenario: Scenario } = await import(new URL(`${name}.ts`, FOLDER).href)
  return scenario
}

/** `docs/scenarios.md` with its table renewed. */
export async function withScenarios(document: string): Promise<string> {
  const all = await Promise.all(scenarioNames.map(async (name) => ({ name, ...(await scenarioOf(name)) })))
  const parts = GROUPS.flatMap((group) => {
    const rows = all.filter((scenario) => scenario.group === group).map(rowOf)
    return rows.length === 0 ? [] : [`### ${group}\n\n${table(HEAD, rows)}`]
  })
  return withPart(document, ['scenarios', `\n${parts.join('\n\n')}\n`])
}

const HEAD = ['scenario', 'what happened', 'claim', 'outcome', 'reasons']

function rowOf({ name, tells, claim, outcome, others, reasons }: Scenario & { readonly name: string }) {
  const outcomes = Object.entries({ [claim]: outcome, ...others })
  return [
    `[${name}](../__tests__/scenarios/${name}.ts)`,
    tells,
    outcomes.map(([id]) => `\`${id}\``).join('<br>'),
    outcomes.map(([, found]) => found).join('<br>'),
    reasons.map((reason) => `\`${reason}\``).join(', '),
  ]
}

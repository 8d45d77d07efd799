import { misfit } from '../model/conforms.ts'
import { EvidenceError } from '../model/errors.ts'
import type { Fact, Seen, Source } from '../model/fact.ts'
import type { World } from '../model/world.ts'
import type { Needs } from './define.ts'
import { type FactId, type Facts, facts } from './index.ts'
import { look, type Sought } from './reading/look.ts'

interface AnyFact extends Sought<unknown> {
  readonly source: Source
  readonly needs: Needs
  collect(world: World, given: Readonly<Record<string, Fact<unknown>>>): Promise<Seen<unknown>>
}

/** Reads every fact; each starts the moment the facts it needs are there. What could not be seen says so: nothing here throws for it. */
export async function collect(world: World): Promise<Facts> {
  const begun = new Map<string, Promise<Fact<unknown>>>()
  const factOf = (id: string): Promise<Fact<unknown>> => {
    const fact = begun.get(id) ?? begin(id)
    begun.set(id, fact)
    return fact
  }
  const begin = async (id: string): Promise<Fact<unknown>> => {
    const definition: AnyFact = definitionOf(id)
    const needs = Object.entries(definition.needs)
    const given = await Promise.all(needs.map(async ([name, need]) => [name, await factOf(need.id)] as const))
    return observe(definition, world, Object.fromEntries(given))
  }
  const entries = await Promise.all(ids.map(async (id) => [id, await factOf(id)] as const))
  return asFacts(Object.fromEntries(entries))
}

const ids: readonly FactId[] = Object.values(facts).map((fact) => fact.id)

function definitionOf(id: string): AnyFact {
  const found = Object.values(facts).find((fact) => fact.id === id)
  if (found === undefined) throw new EvidenceError('RECORD', `No fact is called ${id}.`, 'Run npm run generate.')
  return found
}

async function observe(
  fact: AnyFact,
  world: World,
  given: Readonly<Record<string, Fact<unknown>>>,
): Promise<Fact<unknown>> {
  const seen = await look(fact, () => fact.collect(world, given))
  const { source = fact.source } = seen.status === 'unavailable' ? fact : seen
  return { ...seen, source, observedAt: world.now().toISOString() }
}

function asFacts(collected: unknown): Facts {
  if (isFacts(collected)) return collected
  throw new EvidenceError('RECORD', `The facts do not fit their schema: ${misfit('facts', collected)}.`, REPORT_IT)
}

const isFacts = (collected: unknown): collected is Facts => misfit('facts', collected) === undefined
const REPORT_IT = 'This is a defect of the action: please report it with this message.'

import { misfit } from '../model/conforms.ts'
import { EvidenceError, messageOf } from '../model/errors.ts'
import { type Fact, type Seen, type Source, unavailable } from '../model/fact.ts'
import type { World } from '../model/world.ts'
import type { Needs } from './define.ts'
import { type FactId, type Facts, facts } from './index.ts'

interface AnyFact {
  readonly id: string
  readonly source: Source
  readonly permissions: readonly string[]
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
  { id, source, permissions, ...definition }: AnyFact,
  world: World,
  given: Readonly<Record<string, Fact<unknown>>>,
): Promise<Fact<unknown>> {
  const seen = await look(() => definition.collect(world, given))
  const observedAt = world.now().toISOString()
  if (seen.status === 'unavailable')
    return {
      ...seen,
      detail: seen.detail.toWellFormed(),
      needs: seen.needs.length > 0 ? seen.needs : permissionsFor(seen.reason, permissions),
      source,
      observedAt,
    }
  if (seen.status === 'absent') return { status: 'absent', source: seen.source ?? source, observedAt }
  const why = misfit(`fact-${id}`, seen.value) ?? brokenTextIn(seen.value)
  if (why !== undefined)
    return {
      ...unavailable('malformed', `What was read is not in the form it should have: ${why}.`),
      source,
      observedAt,
    }
  return { status: 'observed', value: seen.value, source: seen.source ?? source, observedAt }
}

/** An answer in an unforeseen form makes `collect` throw; that is one more way of not seeing. */
async function look(collectFact: () => Promise<Seen<unknown>>): Promise<Seen<unknown>> {
  try {
    return await collectFact()
  } catch (error) {
    return unavailable('malformed', `What was read is not in the form it should have: ${messageOf(error)}`)
  }
}

/** Half a surrogate pair has no UTF-8, so no record could hold it. JSON shows it as an escape, and nothing else so. */
const brokenTextIn = (value: unknown): string | undefined =>
  /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(JSON.stringify(value)) ? 'a text in it is not well-formed Unicode' : undefined

/** Only a refusal is cured by a permission. */
const permissionsFor = (reason: string, permissions: readonly string[]): readonly string[] =>
  ['unauthorized', 'forbidden', 'not-found'].includes(reason) ? permissions : []

function asFacts(collected: unknown): Facts {
  if (isFacts(collected)) return collected
  throw new EvidenceError('RECORD', `The facts do not fit their schema: ${misfit('facts', collected)}.`, REPORT_IT)
}

const isFacts = (collected: unknown): collected is Facts => misfit('facts', collected) === undefined
const REPORT_IT = 'This is a defect of the action: please report it with this message.'

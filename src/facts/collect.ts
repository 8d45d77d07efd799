import { misfit } from '../model/conforms.ts'
import { EvidenceError, messageOf } from '../model/errors.ts'
import { type Fact, type Seen, type Source, unavailable } from '../model/fact.ts'
import type { World } from '../model/world.ts'
import type { Needs } from './define.ts'
import { type FactId, type Facts, facts } from './index.ts'

type GivenAny = Readonly<Record<string, Fact<unknown> | Seen<unknown>>>

interface AnyFact {
  readonly id: string
  readonly source: Source
  readonly permissions: readonly string[]
  readonly needs: Needs
  collect(world: World, given: GivenAny): Promise<Seen<unknown>>
}

interface AnyReading {
  readonly needs: Needs
  read(world: World, given: GivenAny): Promise<Seen<unknown>>
}

/** Reads every fact; each starts the moment what it needs is there. What could not be seen says so: nothing here throws for it. */
export async function collect(world: World): Promise<Facts> {
  const givenTo = async (needs: Needs): Promise<GivenAny> =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(needs).map(
          async ([name, need]) => [name, await ('read' in need ? readingOf(need) : factOf(need.id))] as const,
        ),
      ),
    )
  const readingOf = once(async (reading: AnyReading) => {
    const given = await givenTo(reading.needs)
    return look(() => reading.read(world, given))
  })
  const factOf = once(async (id: string) => {
    const definition: AnyFact = definitionOf(id)
    return observe(definition, world, await givenTo(definition.needs))
  })
  const entries = await Promise.all(ids.map(async (id) => [id, await factOf(id)] as const))
  return asFacts(Object.fromEntries(entries))
}

/** Begins each thing once, however many ask for it. */
function once<K, T>(begin: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const begun = new Map<K, Promise<T>>()
  return (key) => {
    const one = begun.get(key) ?? begin(key)
    begun.set(key, one)
    return one
  }
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
  given: GivenAny,
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

/** An answer in an unforeseen form makes `collect` or `read` throw; that is one more way of not seeing. */
async function look(at: () => Promise<Seen<unknown>>): Promise<Seen<unknown>> {
  try {
    return await at()
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

import { misfit } from '../model/conforms.ts'
import { EvidenceError } from '../model/errors.ts'
import type { Fact, Seen, Source } from '../model/fact.ts'
import type { World } from '../model/world.ts'
import type { Needs } from './define.ts'
import { type FactId, type Facts, facts } from './index.ts'
import { attempt, look, type Sought } from './reading/look.ts'
import { withoutPrivateSessions } from './reading/private-sessions.ts'

type GivenAny = Readonly<Record<string, Fact<unknown> | Seen<unknown>>>

interface AnyFact extends Sought<unknown> {
  readonly source: Source
  readonly needs: Needs
  collect(world: World, given: GivenAny): Promise<Seen<unknown>>
}

interface AnyReading {
  readonly needs: Needs
  read(world: World, given: GivenAny): Promise<Seen<unknown>>
}

/**
 * Reads every fact; each starts the moment what it needs is there. What could not be seen says so: nothing here throws for it.
 * References to sessions that the policy would not have kept leave with no fact.
 */
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
    return attempt([], () => reading.read(world, given))
  })
  const factOf = once(async (id: string) => {
    const definition: AnyFact = definitionOf(id)
    return observe(definition, world, await givenTo(definition.needs))
  })
  const entries = await Promise.all(ids.map(async (id) => [id, await factOf(id)] as const))
  return withoutPrivateSessions(asFacts(Object.fromEntries(entries)))
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

async function observe(fact: AnyFact, world: World, given: GivenAny): Promise<Fact<unknown>> {
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

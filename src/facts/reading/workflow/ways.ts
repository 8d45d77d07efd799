import type { Static } from '../../../model/schema.ts'
import type { World } from '../../../model/world.ts'
import type { workflowRun } from '../../workflow-run.ts'
import type { Call } from './declarations.ts'
import { nameAfter } from './job-name.ts'
import { elsewhere, fileAt, isSamePlace, type Place } from './place.ts'
import { parseWorkflowRef } from './workflow-ref.ts'

/** A call, and the file that it stands in. */
export type CallAt = Call & Place

/** The ways from the workflow that was started to the file of the job. */
export interface Ways {
  /** False: not every file that may lead there could be read. */
  readonly complete: boolean
  readonly ways: readonly (readonly CallAt[])[]
}

/** How deep workflows can call each other. https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations */
const DEEPEST = 10
/** Calls followed; a run has at most fifty workflows, but they can call each other in more ways than that. */
const MOST_CALLS = 200

const NOT_ALL: Ways = { complete: false, ways: [] }

/** Looks for the ways from one file to another, by reading what calls what. */
export class WaysTo {
  readonly #world: World
  readonly #called: Static<typeof workflowRun.schema>['referencedWorkflows']
  readonly #target: Place
  readonly #read = new Map<string, Promise<readonly Call[] | undefined>>()
  #followed = 0

  constructor(world: World, run: Static<typeof workflowRun.schema>, target: Place) {
    this.#world = world
    this.#called = run.referencedWorkflows
    this.#target = target
  }

  /** The ways that start in a file, for a job whose name, as far as it is not used up yet, is this; null: not known. */
  async from(place: Place, name: string | null, depth = 0): Promise<Ways> {
    const calls = depth === DEEPEST ? undefined : await this.#callsAt(place)
    if (calls === undefined) return NOT_ALL
    const parts = await Promise.all(
      calls.map(async (call) => {
        const rest = nameAfter(call.name, name)
        return rest === undefined ? { complete: true, ways: [] } : this.#through({ ...call, ...place }, rest, depth)
      }),
    )
    return { complete: parts.every(({ complete }) => complete), ways: parts.flatMap(({ ways }) => ways) }
  }

  async #through(call: CallAt, name: string | null, depth: number): Promise<Ways> {
    const next = this.#calledBy(call)
    if (next === undefined || this.#followed === MOST_CALLS) return NOT_ALL
    this.#followed++
    if (isSamePlace(next, this.#target)) return { complete: true, ways: [[call]] }
    const { complete, ways } = await this.from(next, name, depth + 1)
    return { complete, ways: ways.map((way) => [call, ...way]) }
  }

  /** The file that a call means; undefined where GitHub did not say which commit it is: a ref can mean another by now. */
  #calledBy({ uses, repository, commit }: CallAt): Place | undefined {
    const local = /^(?:\.\/|\$\/)(?<path>.+)$/.exec(uses)?.groups?.['path']
    if (local !== undefined) return { repository, path: local, commit }
    const named = parseWorkflowRef(uses)
    const known = this.#called.find((called) => called.path.toLowerCase() === uses.toLowerCase())
    if (named === undefined || known === undefined) return undefined
    return { repository: elsewhere(this.#world, named.repository), path: named.path, commit: known.sha }
  }

  #callsAt(place: Place): Promise<readonly Call[] | undefined> {
    const name = `${place.repository ?? ''}/${place.path}@${place.commit}`
    const calls = this.#read.get(name) ?? this.#readCalls(place)
    this.#read.set(name, calls)
    return calls
  }

  /** A file that can't be read or understood is one way that is not seen. */
  async #readCalls(place: Place): Promise<readonly Call[] | undefined> {
    const [file, { callsIn }] = await Promise.all([fileAt(this.#world, place), import('./calls-in.ts')])
    if (file.status !== 'observed') return undefined
    try {
      return callsIn(file.value.text)
    } catch {
      return undefined
    }
  }
}

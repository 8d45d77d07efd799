import { declaredScopes } from '../../src/credentials/declared-scopes.ts'
import { callsIn } from '../../src/facts/reading/workflow/calls-in.ts'
import { declaredByWorkflow } from '../../src/facts/reading/workflow/declared-by-workflow.ts'
import { textAt } from '../../src/model/json.ts'
import { DOCUMENTED, type OnTheWay, secondOpinion, type Trigger } from '../credentials/second-opinion.ts'
import { onTheWay, type Plain, plainly, SHAPES, type Shape, undocumented } from './plain.ts'

/** What came of reading the workflows of one repository. */
export interface Looked {
  readonly files: number
  readonly jobs: number
  readonly shapes: readonly Shape[]
  /** Files that are no YAML for either reader. */
  readonly refused: readonly string[]
  /** Files that only the action could not read, with what it said. */
  readonly crashed: readonly string[]
  /** Ways to a job whose token was compared, and those that lead through a call. */
  readonly ways: number
  readonly waysThroughCalls: number
  /** Where the two say something else of jobs or of the token. */
  readonly differences: readonly string[]
  /** What was not understood and named. */
  readonly named: readonly string[]
  /** What the documentation does not know and was not named. */
  readonly silent: readonly string[]
}

/** Reads every workflow of a repository by the action's reader and a second time, and compares. */
export function look(workflows: ReadonlyMap<string, string>): Looked {
  const files = [...workflows].map(([path, text]) => lookAt(path, text))
  const read = new Map(files.flatMap(({ path, plain }) => (plain === undefined ? [] : [[path, plain] as const])))
  const called = files.flatMap(({ path, plain }) => (plain === undefined ? [] : throughCalls(path, plain, read)))
  return {
    files: files.length,
    jobs: files.flatMap(({ jobs }) => jobs).length,
    shapes: files.flatMap(({ plain }) => (plain === undefined ? [] : shapesOf(plain))),
    refused: files.flatMap(({ refused }) => refused ?? []),
    crashed: files.flatMap(({ crashed }) => crashed ?? []),
    ways: files.flatMap(({ jobs }) => jobs).length + called.length,
    waysThroughCalls: called.length,
    differences: [...files.flatMap(({ jobs }) => jobs.flatMap(({ differences }) => differences)), ...called.flat()],
    named: [...new Set(files.flatMap(({ jobs }) => jobs.flatMap(({ named }) => named)))],
    silent: [...new Set(files.flatMap(({ jobs }) => jobs.flatMap(({ silent }) => silent)))],
  }
}

interface FileLooked {
  readonly path: string
  readonly plain?: Plain
  readonly refused?: string
  readonly crashed?: string
  readonly jobs: readonly { differences: readonly string[]; named: readonly string[]; silent: readonly string[] }[]
}

function lookAt(path: string, text: string): FileLooked {
  let plain: Plain
  try {
    plain = plainly(text)
  } catch {
    return { path, refused: path, jobs: [] }
  }
  try {
    return { path, plain, jobs: plain.jobs.map(({ key, body }) => lookAtJob(path, plain, key, body)) }
  } catch (error) {
    return { path, crashed: `${path}: ${error instanceof Error ? error.message : String(error)}`, jobs: [] }
  }
}

function lookAtJob(path: string, plain: Plain, key: string, body: unknown) {
  const { jobFound, permissions, notUnderstood } = declaredByWorkflow(plain.text, key)
  const found = jobFound ? [] : [`${path}: the job ${key} was not found`]
  const scopes = (trigger: Trigger) =>
    declaredScopes([], { path, ...permissions }, trigger === FORK ? 'read-only' : 'none')
  return {
    differences: [...found, ...compared(`${path}: ${key}`, [onTheWay(plain, body)], scopes)],
    named: notUnderstood.map((place) => `${path}: ${place}`),
    silent: undocumented(plain, key).flatMap((place) => (notUnderstood.includes(place) ? [] : [`${path}: ${place}`])),
  }
}

/** The jobs that a file calls in others of its repository: for each, what differs. */
function throughCalls(path: string, plain: Plain, read: ReadonlyMap<string, Plain>): readonly (readonly string[])[] {
  return callsIn(plain.text).flatMap(({ job, uses, permissions }) => {
    const calledPath = uses.replace(/^\.\//, '')
    const called = read.get(calledPath)
    const body = plain.jobs.find(({ key }) => key === job)?.body
    return (called?.jobs ?? []).map((inner) => {
      if (called === undefined || textAt(body, 'uses') !== uses) return [`${path}: ${job} does not call ${uses}`]
      const own = declaredByWorkflow(called.text, inner.key).permissions
      const scopes = (trigger: Trigger) =>
        declaredScopes(
          [{ path, ...permissions }],
          { path: calledPath, ...own },
          trigger === FORK ? 'read-only' : 'none',
        )
      return compared(`${path}: ${job}, ${inner.key}`, [onTheWay(plain, body), onTheWay(called, inner.body)], scopes)
    })
  })
}

const PUSH: Trigger = { event: 'push', byDependabot: false, fromFork: false, inPublicRepository: true }
const FORK: Trigger = { ...PUSH, event: 'pull_request', fromFork: true }

/** Where the second opinion says something else of a scope, by a push or by a pull request from a fork. */
function compared(
  place: string,
  way: readonly OnTheWay[],
  scopesBy: (trigger: Trigger) => ReturnType<typeof declaredScopes>,
): readonly string[] {
  return [PUSH, FORK].flatMap((trigger) => {
    const scopes = scopesBy(trigger)
    return DOCUMENTED.flatMap((scope) => {
      const level = scopes && (scopes.find((one) => one.scope === scope)?.level ?? 'none')
      const second = secondOpinion(way, scope, trigger)?.at(-1)
      return level === second ? [] : [`${place}: ${scope} by ${trigger.event} is ${level}, or ${second}`]
    })
  })
}

function shapesOf(plain: Plain): readonly Shape[] {
  const isShape = (name: string): name is Shape => name in SHAPES
  return Object.keys(SHAPES)
    .filter((name) => isShape(name) && SHAPES[name](plain))
    .filter(isShape)
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { declaredScopes } from '../../src/credentials/declared-scopes.ts'
import { jobToken } from '../../src/credentials/job-token.ts'
import { restrictionOf } from '../../src/credentials/restriction.ts'
import { callsIn } from '../../src/facts/reading/workflow/calls-in.ts'
import { declaredByWorkflow } from '../../src/facts/reading/workflow/declared-by-workflow.ts'
import { TOKEN_SCOPES } from '../../src/model/token-scopes.ts'
import { DOCUMENTED, type OnTheWay, secondOpinion, type Trigger, triggers, ways } from './second-opinion.ts'

/** The text of a workflow that runs, or calls on. */
const textOf = ({ top, inJob }: OnTheWay, work: object): string =>
  stringify(
    {
      on: 'push',
      ...(top !== undefined && { permissions: top }),
      jobs: { deploy: { ...work, ...(inJob !== undefined && { permissions: inJob }) } },
    },
    { aliasDuplicateObjects: false },
  )

/** From the texts of the workflows, all the way that the action goes. */
function readIn(way: readonly OnTheWay[]) {
  const callers = way.slice(0, -1).flatMap((step, index) => {
    const path = `${index}.yml`
    return callsIn(textOf(step, { uses: './next.yml' })).map(({ permissions }) => ({ path, ...permissions }))
  })
  const last = way.at(-1) ?? { top: undefined, inJob: undefined }
  const { permissions } = declaredByWorkflow(textOf(last, { 'runs-on': 'x', steps: [{ run: 'x' }] }), 'deploy')
  return { callers, own: { path: 'job.yml', ...permissions } }
}

const DEPENDABOT = 49699333

const restrictionBy = ({ event, byDependabot, fromFork, inPublicRepository }: Trigger) =>
  restrictionOf({
    event,
    actorId: byDependabot ? DEPENDABOT : 101,
    fromFork: event.startsWith('pull_request') ? fromFork : null,
    visibility: inPublicRepository ? 'public' : 'private',
  })

describe('what is declared of the token', () => {
  it('is the most that a second opinion, written from the documentation, says of every scope, whatever started the run', () => {
    fc.assert(
      fc.property(ways, triggers, (way, trigger) => {
        const { callers, own } = readIn(way)
        const scopes = declaredScopes(callers, own, restrictionBy(trigger))
        for (const scope of DOCUMENTED) {
          const level = scopes && (scopes.find((one) => one.scope === scope)?.level ?? 'none')
          expect(level, scope).toBe(secondOpinion(way, scope, trigger)?.at(-1))
        }
        if (scopes !== undefined) expect(scopes).toContainEqual(METADATA)
      }),
      { numRuns: 3_000 },
    )
  }, 120_000)

  it('is contradicted by what the runner was told exactly where the second opinion does not foresee that', () => {
    const told = fc.constantFrom('none', 'read', 'write')
    fc.assert(
      fc.property(ways, triggers, fc.constantFrom(...HELD_BY_ALL), told, (way, trigger, scope, level) => {
        const expected = secondOpinion(way, scope, trigger)
        if (expected === undefined) return
        const { callers, own } = readIn(way)
        const given = { identityTokenOffered: false, tokenDefault: null, granted: { [scope]: level } } as const
        const seen = { own, ways: [callers], complete: true, ...given }
        const { differences } = jobToken({ ...seen, restriction: restrictionBy(trigger) })
        expect(differences.includes(scope)).toBe(!expected.includes(level))
      }),
      { numRuns: 3_000 },
    )
  }, 120_000)

  it('knows the scopes that are documented, and no others', () => {
    expect(Object.keys(TOKEN_SCOPES).sort()).toEqual([...DOCUMENTED].sort())
  })

  it.each([
    ['the job, before its workflow', [], { workflow: 'write-all', job: { contents: 'read' } }, 'job'],
    ['the workflow', [], { workflow: { contents: 'read' }, job: null }, 'workflow'],
    [
      'the calling job, where its own file is silent',
      [{ contents: 'read' }],
      { workflow: null, job: null },
      'calling-job',
    ],
    [
      'the calling job, where that gives less',
      [{ contents: 'read' }],
      { workflow: null, job: 'write-all' },
      'calling-job',
    ],
    [
      'the job, where that asks for no more',
      [{ contents: 'write' }],
      { workflow: null, job: { contents: 'read' } },
      'job',
    ],
  ] as const)('says where each level comes from: %s', (_, callers, own, from) => {
    const outer = callers.map((job) => ({ path: 'caller.yml', workflow: null, job }))
    expect(declaredScopes(outer, { path: 'own.yml', ...own }, 'none')).toContainEqual({
      scope: 'contents',
      level: 'read',
      from,
      path: from.startsWith('calling') ? 'caller.yml' : 'own.yml',
    })
  })

  it('keeps a scope that GitHub may add after this was written', () => {
    const own = { path: 'own.yml', workflow: null, job: { 'time-travel': 'write' } } as const
    expect(declaredScopes([], own, 'none')).toContainEqual(
      expect.objectContaining({ scope: 'time-travel', level: 'write' }),
    )
  })
})

/** Scopes that the token of every repository can have, so that it says something not to be told of one. */
const HELD_BY_ALL = ['actions', 'checks', 'contents', 'deployments', 'issues', 'packages', 'pull-requests', 'statuses']

const METADATA = { scope: 'metadata', level: 'read', from: 'always', path: null }

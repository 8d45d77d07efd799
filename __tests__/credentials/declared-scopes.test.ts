import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { declaredScopes } from '../../src/credentials/declared-scopes.ts'
import { callsIn } from '../../src/facts/reading/workflow/calls-in.ts'
import { declaredByWorkflow } from '../../src/facts/reading/workflow/declared-by-workflow.ts'
import { TOKEN_SCOPES } from '../../src/model/token-scopes.ts'
import { DOCUMENTED, type OnTheWay, secondOpinion, ways } from './second-opinion.ts'

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

/** From the texts of the workflows to the scopes, all the way that the action goes. */
function readAndDeclared(way: readonly OnTheWay[], readAtMost: boolean) {
  const callers = way.slice(0, -1).flatMap((step, index) => {
    const path = `${index}.yml`
    return callsIn(textOf(step, { uses: './next.yml' })).map(({ permissions }) => ({ path, ...permissions }))
  })
  const last = way.at(-1) ?? { top: undefined, inJob: undefined }
  const { permissions } = declaredByWorkflow(textOf(last, { 'runs-on': 'x', steps: [{ run: 'x' }] }), 'deploy')
  return declaredScopes(callers, { path: 'job.yml', ...permissions }, readAtMost ? 'read-only' : 'none')
}

describe('what is declared of the token', () => {
  it('is what a second opinion, written from the documentation, says of every scope', () => {
    fc.assert(
      fc.property(ways, fc.boolean(), (way, readAtMost) => {
        const scopes = readAndDeclared(way, readAtMost)
        for (const scope of DOCUMENTED) {
          const level = scopes && (scopes.find((one) => one.scope === scope)?.level ?? 'none')
          expect(level, scope).toBe(secondOpinion(way, scope, readAtMost))
        }
        if (scopes !== undefined) expect(scopes).toContainEqual(METADATA)
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

const METADATA = { scope: 'metadata', level: 'read', from: 'always', path: null }

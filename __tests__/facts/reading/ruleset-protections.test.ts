import { describe, expect, it } from 'vitest'
import { rulesetProtections } from '../../../src/facts/reading/ruleset-protections.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'
import { NO_FORCE_PUSH, PULL_REQUEST, requireCheck } from '../../fakes/some-rules.ts'

const RULES = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
const RULESET = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
const source = { ruleset_id: 801, ruleset_source_type: 'Repository', ruleset_source: 'acme/shop' }
const ruleset = { id: 801, name: 'Main', source: 'acme/shop', enforcement: 'active' }
const forbidden = unavailable('forbidden', '403')

const reading = (rules: Seen<unknown>, details: Seen<unknown> = forbidden, administered?: Seen<unknown>) =>
  rulesetProtections(
    aWorld({
      get: { [RULES]: rules, [RULESET]: details },
      ...(administered !== undefined && { administration: { get: { [RULESET]: administered } } }),
    }),
    'main',
  )
const rules = observed([
  { ...PULL_REQUEST, ...source },
  { ...NO_FORCE_PUSH, ...source },
])

describe('rulesetProtections', () => {
  it.each([
    ['the ruleset is shown to nobody', forbidden, forbidden, null],
    ['its list is left out', observed(ruleset), observed(ruleset), null],
    ['its list is null', observed({ ...ruleset, bypass_actors: null }), undefined, null],
    ['its list is empty', forbidden, observed({ ...ruleset, bypass_actors: [] }), []],
    [
      'its list leaves things out',
      observed(ruleset),
      observed({ ...ruleset, bypass_actors: [{ actor_type: 'OrganizationAdmin', actor_id: null }] }),
      [{ type: 'OrganizationAdmin', id: null, mode: 'always' }],
    ],
  ])('tells who may bypass where %s: never that nobody may, unless it was said', async (_, details, asked, bypass) => {
    expect(await reading(rules, details, asked)).toMatchObject({ value: [{ bypass, forbidsForcePush: true }] })
  })

  it('asks with the job’s own token where the other one is refused', async () => {
    expect(await reading(rules, observed(ruleset), forbidden)).toMatchObject({ value: [{ ruleset: { name: 'Main' } }] })
  })

  it('reads no requirement out of a rule that does not say what it asks for', async () => {
    const bare = observed([
      { type: 'pull_request', ...source },
      { type: 'required_status_checks', ...source },
    ])
    expect(await reading(bare)).toMatchObject({ value: [{ pullRequest: null, checks: null }] })
  })

  it('asks for all that rules of one kind ask for together, in whatever order they come', async () => {
    const stricter = { ...PULL_REQUEST, parameters: { ...PULL_REQUEST.parameters, required_approving_review_count: 2 } }
    const laxer = { ...PULL_REQUEST, parameters: { ...PULL_REQUEST.parameters, require_last_push_approval: false } }
    const all = [stricter, laxer, requireCheck('test'), requireCheck('build')].map((rule) => ({ ...rule, ...source }))
    for (const listed of [all, all.toReversed()]) {
      const required = expect.arrayContaining([
        { context: 'test', app: 15368 },
        { context: 'build', app: 15368 },
      ])
      expect(await reading(observed(listed))).toMatchObject({
        value: [{ pullRequest: { approvals: 2, lastPush: true }, checks: { required } }],
      })
    }
  })

  it('takes no rule whose ruleset is not named', async () => {
    await expect(reading(observed([PULL_REQUEST]))).rejects.toThrow('which ruleset')
  })

  it('is refused where the rules are, and does not know them where their pages do not end', async () => {
    expect(await reading(forbidden)).toEqual(forbidden)
    const full = observed(Array.from({ length: 100 }, () => ({ ...NO_FORCE_PUSH, ...source })))
    expect(await reading(full)).toMatchObject({ status: 'unavailable', reason: 'unsupported' })
  })
})

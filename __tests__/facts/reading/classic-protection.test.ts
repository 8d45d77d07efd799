import { describe, expect, it } from 'vitest'
import { classicProtection } from '../../../src/facts/reading/classic-protection.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const BRANCH = 'GET /repos/{owner}/{repo}/branches/{branch}'
const PROTECTION = 'GET /repos/{owner}/{repo}/branches/{branch}/protection'
const refused = unavailable('forbidden', '403')
const none = unavailable('not-found', '404: Branch not protected')

const rule = {
  allowsForcePushes: false,
  allowsDeletions: false,
  requiredApprovingReviewCount: 1,
  requiredStatusCheckContexts: ['test'],
  requiresCodeOwnerReviews: false,
  requiresLinearHistory: false,
  requiresSignatures: false,
}
const viewed = (changes: object | null = {}) =>
  observed({ repository: { ref: { refUpdateRule: changes === null ? null : { ...rule, ...changes } } } })
const must = { contexts: ['test'], checks: [{ context: 'test', app_id: 15368 }] }
const shown = (changes: object = {}, isProtected = true) =>
  observed({ protected: isProtected, protection: { enabled: true, required_status_checks: must, ...changes } })
const asReader = (branch: Seen<unknown>, query: Seen<unknown> = viewed()) =>
  classicProtection(aWorld({ get: { [BRANCH]: branch }, query }), 'main')

const pushers = (totalCount = 0) =>
  observed({ repository: { ref: { branchProtectionRule: { bypassForcePushAllowances: { totalCount, nodes: [] } } } } })
const whole = { enforce_admins: { enabled: true }, allow_force_pushes: { enabled: false } }
const asAdministrator = (
  protection: Seen<unknown>,
  query: Seen<unknown> = pushers(),
  branch: Seen<unknown> = refused,
) =>
  classicProtection(
    aWorld({ get: { [BRANCH]: branch }, administration: { get: { [PROTECTION]: protection }, query } }),
    'main',
  )

describe('classic protection, as readers see it', () => {
  it('is told without for whom it need not hold', async () => {
    expect(await asReader(shown())).toMatchObject({
      classic: 'told',
      protections: [
        { bypass: null, pullRequest: { approvals: 1 }, checks: { required: [{ context: 'test', app: 15368 }] } },
      ],
    })
  })

  it('may require no pull request and no check', async () => {
    const none = { requiredApprovingReviewCount: null, requiredStatusCheckContexts: null }
    expect(await asReader(shown({ required_status_checks: undefined }), viewed(none))).toMatchObject({
      protections: [{ pullRequest: null, checks: null }],
    })
  })

  it.each([
    ['nothing protects the branch', shown({}, false)],
    ['only rulesets protect it', shown({ enabled: false })],
  ])('is not there where %s', async (_, branch) => {
    expect(await asReader(branch)).toEqual({ classic: 'none', protections: [] })
  })

  it.each([
    ['the branch is not shown', refused, viewed()],
    ['the rule is not shown', shown(), viewed(null)],
    ['the rule is refused', shown(), refused],
    ['the branch is not found', shown(), observed({ repository: { ref: null } })],
    ['the two do not name the same checks', shown(), viewed({ requiredStatusCheckContexts: ['test', 'scan'] })],
  ])('is not told where %s', async (_, branch, query) => {
    expect(await asReader(branch, query)).toEqual({ classic: 'not-told', protections: [] })
  })
})

describe('classic protection, as administrators see it', () => {
  it('binds everybody only where that is said', async () => {
    expect(await asAdministrator(observed(whole))).toMatchObject({
      classic: 'told',
      protections: [{ bypass: [], pullRequest: null, checks: null, forbidsForcePush: true, forbidsDeletion: false }],
    })
  })

  it.each([
    ['administrators', { ...whole, enforce_admins: undefined }, pushers()],
    ['who may push by force', whole, refused],
    ['all who may push by force', whole, pushers(101)],
    ['the rule', whole, observed({ repository: { ref: { branchProtectionRule: null } } })],
  ])('does not know whom it binds where %s are not told', async (_, rules, query) => {
    expect(await asAdministrator(observed(rules), query)).toMatchObject({ protections: [{ bypass: null }] })
  })

  it('names everybody who needs no pull request', async () => {
    const allowances = { users: [{ id: 1 }], teams: [{ id: 2 }], apps: [{ id: 3 }, null] }
    const required_pull_request_reviews = {
      dismiss_stale_reviews: true,
      require_code_owner_reviews: true,
      bypass_pull_request_allowances: allowances,
    }
    expect(await asAdministrator(observed({ ...whole, required_pull_request_reviews }))).toMatchObject({
      protections: [
        {
          pullRequest: { approvals: 0, dismissesStale: true, codeOwners: true, lastPush: false },
          bypass: [
            { type: 'User', id: 1 },
            { type: 'Team', id: 2 },
            { type: 'Integration', id: 3 },
            { type: 'Integration', id: null },
          ],
        },
      ],
    })
  })

  it('is none where GitHub says so in these very words, and not for any other 404', async () => {
    expect(await asAdministrator(none)).toEqual({ classic: 'none', protections: [] })
    expect(await asAdministrator(unavailable('not-found', '404: Not Found'))).toMatchObject({ classic: 'not-told' })
  })

  it('is looked at as a reader where it is refused', async () => {
    const world = aWorld({
      get: { [BRANCH]: shown() },
      query: viewed(),
      administration: { get: { [PROTECTION]: refused }, query: refused },
    })
    expect(await classicProtection(world, 'main')).toMatchObject({ classic: 'told', protections: [{ bypass: null }] })
  })
})

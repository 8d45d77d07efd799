import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FindingReason } from '../../src/model/finding-reason.ts'
import type { BranchRules, Protection } from '../../src/model/rules.ts'
import { judgeProtection, limitsOf } from '../../src/review/branch.ts'
import { VALUES } from '../fakes/some-facts.ts'

const rules = VALUES['branch-rules']
const [guarded] = rules.protections.map((one): Protection => one)
const ruleset = (changes: Partial<Protection> = {}): Protection[] => (guarded ? [{ ...guarded, ...changes }] : [])
const classic = (changes: Partial<Protection> = {}) => ruleset({ kind: 'classic', ruleset: null, ...changes })
const judge = (protections: readonly Protection[], told: BranchRules['classic'] = 'none') =>
  judgeProtection({ ...rules, classic: told, protections })

const someone = [{ type: 'RepositoryRole', id: 5, mode: 'pull_request' }]
const pullRequestOnly = { forbidsForcePush: false }
const noForceOnly = { pullRequest: null }

describe('judgeProtection', () => {
  it('passes where nobody may bypass what is required, and says what that is', () => {
    expect(judge(ruleset())).toEqual({
      outcome: 'pass',
      reasons: ['approved-pull-request-required', 'force-pushes-forbidden'],
      because: 'The rules of main require an approved pull request, forbid force pushes, and nobody may bypass them.',
      needs: [],
    })
  })

  it('takes each requirement from whichever rules meet it', () => {
    expect(judge([...ruleset(pullRequestOnly), ...classic(noForceOnly)], 'told').outcome).toBe('pass')
    expect(judge([...ruleset({ bypass: someone }), ...classic()], 'told').outcome).toBe('pass')
    expect(judge([...ruleset(), ...classic({ bypass: null })], 'told').outcome).toBe('pass')
    expect(judge(ruleset(), 'not-told').outcome).toBe('pass')
  })

  it.each<readonly [string, readonly Protection[], string, FindingReason[]]>([
    ['there are none', [], 'No rule protects main.', ['branch-without-rules']],
    [
      'no approval is needed',
      ruleset({ pullRequest: { ...{ approvals: 0, dismissesStale: true, codeOwners: true, lastPush: true } } }),
      'require no approved pull request.',
      ['no-approved-pull-request-required'],
    ],
    [
      'no pull request is needed',
      ruleset(noForceOnly),
      'require no approved pull request.',
      ['no-approved-pull-request-required'],
    ],
    [
      'force pushes are not forbidden',
      ruleset(pullRequestOnly),
      'do not forbid force pushes.',
      ['force-pushes-allowed'],
    ],
    [
      'both are lacking',
      ruleset({ ...pullRequestOnly, ...noForceOnly }),
      'require no approved pull request. The rules of main do not forbid force pushes.',
      ['no-approved-pull-request-required', 'force-pushes-allowed'],
    ],
    [
      'somebody may bypass them',
      ruleset({ bypass: someone }),
      'may be bypassed by: RepositoryRole 5 (pull request).',
      ['rules-can-be-bypassed', 'rules-can-be-bypassed'],
    ],
    [
      'several may',
      ruleset({ bypass: [...someone, { type: 'OrganizationAdmin', id: null, mode: 'always' }] }),
      'by: RepositoryRole 5 (pull request), OrganizationAdmin.',
      ['rules-can-be-bypassed', 'rules-can-be-bypassed'],
    ],
    [
      'administrators may',
      classic({ bypass: [{ type: 'Administrators', id: null, mode: 'always' }] }),
      'may be bypassed by: Administrators.',
      ['rules-can-be-bypassed', 'rules-can-be-bypassed'],
    ],
    [
      'one is lacking, and the other withheld',
      ruleset({ ...pullRequestOnly, bypass: null }),
      'do not forbid force pushes.',
      ['force-pushes-allowed'],
    ],
  ])('fails where %s', (_, protections, because, reasons) => {
    expect(judge(protections)).toMatchObject({
      ...{ outcome: 'fail', reasons, needs: [] },
      because: expect.stringContaining(because),
    })
  })

  it.each([
    ['the list of a ruleset is withheld', ruleset({ bypass: null }), 'none', ['administration: write']],
    ['whom classic protection binds is not told', classic({ bypass: null }), 'told', ['administration: read']],
    [
      'both are withheld',
      [...ruleset({ bypass: null }), ...classic({ bypass: null })],
      'told',
      ['administration: write', 'administration: read'],
    ],
    [
      'one may be bypassed and the other is withheld',
      [...ruleset({ bypass: someone }), ...classic({ bypass: null })],
      'told',
      ['administration: read'],
    ],
    ['classic protection is not told and no ruleset is there', [], 'not-told', ['administration: read']],
    [
      'classic protection is not told and the ruleset is weak',
      ruleset(pullRequestOnly),
      'not-told',
      ['administration: read'],
    ],
    [
      'classic protection is not told and the ruleset may be bypassed',
      ruleset({ bypass: someone }),
      'not-told',
      ['administration: read'],
    ],
  ] as const)('is unknown where %s, and names the permission that would tell', (_, protections, told, needs) => {
    expect(judge(protections, told)).toMatchObject({
      outcome: 'unknown',
      reasons: expect.arrayContaining([told === 'not-told' ? 'classic-protection-not-told' : 'bypass-list-withheld']),
      because: expect.stringMatching(/main (?:asks for )?is not told\.$/),
      needs,
    })
  })

  const any = fc
    .array(
      fc.record({
        kind: fc.constantFrom('ruleset', 'classic'),
        bypass: fc.constantFrom(null, [], someone),
        approvals: fc.constantFrom(null, 0, 1, 2),
        forbidsForcePush: fc.boolean(),
      }),
      { maxLength: 4 },
    )
    .map((all) =>
      all.flatMap(({ kind, bypass, approvals, forbidsForcePush }) =>
        ruleset({
          ...{ kind, bypass, forbidsForcePush },
          pullRequest:
            approvals === null ? null : { approvals, dismissesStale: null, codeOwners: false, lastPush: null },
        }),
      ),
    )
  const tellings = fc.constantFrom('none', 'told', 'not-told')
  const RANK = { fail: 0, unknown: 1, pass: 2 } as const

  it('never gets better by what is withheld or by whom else may bypass, and takes no notice of the order', () => {
    fc.assert(
      fc.property(any, tellings, (protections, told) => {
        const { outcome } = judge(protections, told)
        expect(judge(protections.toReversed(), told).outcome).toBe(outcome)
        const withheld = protections.map((one) => ({ ...one, bypass: null }))
        const open = protections.map((one) => ({ ...one, bypass: someone }))
        expect(judge(withheld, told).outcome).not.toBe('pass')
        expect(RANK[judge(open, told).outcome]).toBeLessThanOrEqual(RANK[outcome])
        expect(RANK[judge([...protections, ...ruleset()], told).outcome]).toBe(RANK.pass)
      }),
    )
  })
})

describe('limitsOf', () => {
  it('names the branch that the run is not for', () => {
    expect(limitsOf({ branch: 'main', basis: 'run' })).toEqual([])
    expect(limitsOf({ branch: 'main', basis: 'default-branch' })).toEqual([
      expect.stringContaining('default one, main'),
    ])
  })
})

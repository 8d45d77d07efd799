import { describe, expect, it } from 'vitest'
import type { FollowedUp } from '../../../src/audit/follow-ups/judge.ts'
import { linesOf } from '../../../src/audit/follow-ups/lines.ts'
import { emergency, followUpOf } from './emergency.ts'

const { digest, record } = emergency()
const followUp = followUpOf({ digest })
const from = {
  kind: 'record',
  record: 'later',
  digest: 'sha256:1',
  policy: 'p.yml',
  readAt: '2026-03-04T09:30:00Z',
  policyChanges: 'pass',
} as const
const answer = { followUp, machines: [], from }
const { brokenGlass } = record.conclusions.verdict
if (brokenGlass === null) throw new Error('nobody broke the glass')
const open: FollowedUp = {
  record: 'emergency',
  digest,
  id: record.id,
  repository: 'acme/shop',
  environment: 'production',
  sealedAt: record.sealedAt,
  brokenGlass,
  state: 'open',
  answer: null,
  tiesComplete: true,
  notCounted: [],
}
const textOf = (changes: Partial<FollowedUp>) => linesOf({ ...open, ...changes }).join('\n')

describe('a broken glass, for people', () => {
  it('says who broke it, why, what was let through, by when to follow it up, and how that stands', () => {
    expect(textOf({})).toBe(`emergency, environment production
  broke it     mia (id 101): The shop burns.
  let through  deployment-was-approved-by-an-independent-human (fail), policy-changes-were-reviewed (unknown)
  record       ${digest}, sealed at 2026-03-02T09:31:00.000Z
  due          2026-03-05
  follow-up    OPEN: nothing is declared that counts, and it is not past due`)
    expect(textOf({ state: 'overdue', environment: null })).toMatch(/^emergency\n[\s\S]*OVERDUE: nothing is declared/)
  })

  it('says who is said to have reviewed it, and where that stands', () => {
    expect(textOf({ state: 'answered', answer })).toContain(`ANSWERED, as it is declared
               theo (id 107) is said to have reviewed it on 2026-03-03: Nothing to take back.
               So says p.yml on the default branch, read at 2026-03-04T09:30:00Z for later (sha256:1), where policy-changes-were-reviewed is pass.`)
    expect(textOf({ state: 'answered', answer })).not.toContain('not shown')
  })

  it('says what an answer leaves open', () => {
    const late = { ...answer, from: { ...from, readAt: '2026-03-06T00:00:00Z', policyChanges: null } }
    expect(textOf({ answer: late })).toContain('That it was declared by the due day is not shown.')
    expect(textOf({ answer: late })).toContain('(sha256:1).')
    const file = { ...answer, from: { kind: 'file', policy: 'p.yml' } as const }
    expect(textOf({ answer: file })).toMatch(/nothing shows that it is on the default branch\.\n.*is not shown\./)
    expect(textOf({ answer, tiesComplete: false })).toContain('the reviewer may be one')
  })

  it('says what does not count, and why', () => {
    const nameless = { ...answer, followUp: { ...followUp, reviewer: { id: 101 } } }
    const text = textOf({ notCounted: [{ declared: nameless, why: 'the reviewer started the run' }] })
    expect(text).toContain(
      'Does not count, because the reviewer started the run: the account with the id 101 is said to',
    )
  })

  it('speaks to no terminal', () => {
    const hostile = '\u001b[2J\n\u202e'
    const declared = { ...answer, followUp: { ...followUp, reviewer: { id: 7, login: hostile }, found: hostile } }
    const text = textOf({
      record: hostile,
      environment: hostile,
      brokenGlass: { ...brokenGlass, reason: hostile, by: { ...brokenGlass.by, login: hostile } },
      answer: { ...declared, from: { ...from, policy: hostile, record: hostile } },
      notCounted: [{ declared, why: 'so' }],
    })
    for (const unseen of ['\u001b', '\u202e']) expect(text).not.toContain(unseen)
    expect(text.split('\n')).toHaveLength(10)
  })
})

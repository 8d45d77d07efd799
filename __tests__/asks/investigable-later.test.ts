import { describe, expect, it } from 'vitest'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { askOf, missingIn, shownIn } from './asking.ts'

const ASK = 'investigable-later'

describe('can it be investigated later? (A4)', () => {
  it('is answered with actor, session, logs, target, outcome and what it can be found by', () => {
    expect(askOf(ASK, someFacts())).toMatchObject({ answer: 'answered', missing: [] })
    expect(shownIn(ASK, 'Who started it, in which run', someFacts())).toBe(
      'mia (id 101, User): run 4711, attempt 1, by push',
    )
    expect(shownIn(ASK, 'Where logs are kept, and how long', someFacts())).toBe(
      `https://github.com/acme/shop/actions/runs/4711/job/501: 90 days at the most, from ${VALUES.job.startedAt}`,
    )
    expect(shownIn(ASK, 'What it can be found by', someFacts())).toBe(
      `commit ${VALUES.run.sha}, run 4711, job 501, deployment 601, pull requests #7, digests sha256:${'a'.repeat(64)}, incident none named`,
    )
    expect(shownIn(ASK, 'What it can be found by', someFacts({ incident: { reference: 'INC-1204' } }))).toMatch(
      /, incident INC-1204$/,
    )
  })

  it('counts the sessions of agents, whose references stand in the record alone, and the digests beyond ten', () => {
    const label = 'What it ran on, and in which sessions of agents'
    expect(shownIn(ASK, label, someFacts())).toMatch(/github-hosted.*; no reference to a session of an agent is kept$/)
    const session = 'https://claude.ai/code/session_1'
    const note = { from: 'git-ai', tool: 'claude', models: [], contributors: ['ai'], humanAuthor: null } as const
    const items = [{ ...note, commit: VALUES.run.sha, sessions: [session] }]
    const prompted = someFacts({ 'agent-notes': { complete: true, items, malformed: [] } })
    expect(shownIn(ASK, label, prompted)).toMatch(
      /; sessions: 1 of [^,]+, by reference or digest under agents in the record$/,
    )
    expect(shownIn(ASK, label, prompted)).not.toContain(session)
    const many = someFacts({ subjects: Array.from({ length: 12 }, () => VALUES.subjects).flat() })
    expect(shownIn(ASK, 'What it can be found by', many)).toMatch(
      /(sha256:a{64}, ){9}sha256:a{64} and 2 more, incident none named$/,
    )
  })

  it.each([
    [
      'what was to be deployed was not read',
      someFacts({}, { subjects: unseen('subjects') }),
      ['What it can be found by'],
    ],
    [
      'how long logs are kept is not told',
      someFacts({ outcome: { jobStatus: 'success', retentionDays: null, evidenceDays: null } }),
      ['Where logs are kept, and how long'],
    ],
    [
      'the pull requests were not seen',
      someFacts({}, { 'pull-requests': unseen('pull-requests') }),
      ['What it can be found by'],
    ],
  ])('is answered in part where %s', (_, facts, missing) => {
    expect(askOf(ASK, facts).answer).toBe('partly')
    expect(missingIn(ASK, facts)).toEqual(missing)
  })

  it('is not answered where GitHub does not say who started the run', () => {
    const gone = { ...VALUES['workflow-run'], triggeringActor: null }
    for (const facts of [
      someFacts({ 'workflow-run': gone }),
      someFacts({}, { 'workflow-run': unseen('workflow-run') }),
    ])
      expect(askOf(ASK, facts).answer).toBe('not-answered')
  })
})

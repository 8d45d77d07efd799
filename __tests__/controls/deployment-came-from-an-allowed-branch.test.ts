import { describe, expect, it } from 'vitest'
import { deploymentCameFromAnAllowedBranch as control } from '../../src/controls/deployment-came-from-an-allowed-branch.ts'
import type { Outcome } from '../../src/model/conclusions.ts'
import type { FindingReason } from '../../src/model/finding-reason.ts'
import { none, someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

interface Given {
  readonly branches?: readonly [string, ...string[]]
  readonly run?: Partial<ValueOf<'run'>>
  readonly headBranch?: string | null
  readonly startedAt?: string | null
  readonly protection?: Partial<ValueOf<'environment-protection'>>
  readonly facts?: Parameters<typeof someFacts>[1]
}

function judge({ branches, run = {}, protection = {}, facts: others = {}, ...told }: Given) {
  const facts = someFacts({ 'environment-protection': { ...VALUES['environment-protection'], ...protection } }, others)
  const values = { run: { ...VALUES.run, ...run }, 'workflow-run': { ...VALUES['workflow-run'], ...told } }
  const rule = { require: [control.id], ...(branches && { branches }) } as const
  const judgement = control.judge(values, judging(facts, { environments: { '*': rule } }), facts)
  expect(judgement.because).toMatch(/^[A-Z].{20,}\.$/)
  return judgement
}

const release = { ref: 'refs/heads/release/1.2' }

describe('deployment-came-from-an-allowed-branch', () => {
  it.each<readonly [string, Given, Outcome, FindingReason]>([
    ['the branch is named', { branches: ['main'] }, 'pass', 'allowed-by-the-policy'],
    [
      'a pattern has it',
      { branches: ['main', 'release/*'], run: release, headBranch: 'release/1.2' },
      'pass',
      'allowed-by-the-policy',
    ],
    ['it is not named', { branches: ['release/*'] }, 'fail', 'not-allowed-by-the-policy'],
    ['it differs in case', { branches: ['MAIN'] }, 'fail', 'not-allowed-by-the-policy'],
    [
      'the run is for a tag of that name',
      { branches: ['main'], run: { ref: 'refs/tags/main' } },
      'fail',
      'run-for-no-branch',
    ],
    [
      'the run is for a pull request',
      { branches: ['*'], run: { ref: 'refs/pull/7/merge' } },
      'fail',
      'run-for-no-branch',
    ],
    [
      'GitHub names another branch',
      { branches: ['main'], headBranch: 'feature' },
      'unknown',
      'branch-of-the-run-not-confirmed',
    ],
    ['GitHub names none', { branches: ['main'], headBranch: null }, 'unknown', 'branch-of-the-run-not-confirmed'],
  ])('by the policy, where %s', (_, given, outcome, reason) =>
    expect(judge(given)).toMatchObject({ outcome, reasons: [reason] }),
  )

  it.each<readonly [string, Given, Outcome, FindingReason]>([
    ['only protected branches, of which this is one', {}, 'pass', 'allowed-by-the-environment'],
    [
      'only protected branches, of which this is none',
      { run: { refProtected: false } },
      'fail',
      'branch-not-protected',
    ],
    [
      'only protected branches, and the runner is silent',
      { run: { refProtected: null } },
      'unknown',
      'protection-of-the-branch-not-told',
    ],
    ['what is on its list', { protection: { branches: 'custom' } }, 'pass', 'allowed-by-the-environment'],
    [
      'what is on its list, protected or not',
      { protection: { branches: 'custom' }, run: { refProtected: false } },
      'pass',
      'allowed-by-the-environment',
    ],
    ['any branch', { protection: { branches: 'any' } }, 'fail', 'no-limit-on-branches'],
    [
      'what its rules say, changed since',
      { protection: { updatedAt: '2026-03-02T09:00:01Z' } },
      'unknown',
      'environment-changed-after-the-start',
    ],
    [
      'what its rules say, changed in the second of its start',
      { protection: { updatedAt: '2026-03-02T09:00:00Z' } },
      'unknown',
      'environment-changed-after-the-start',
    ],
    [
      'what its rules say, changed before',
      { protection: { updatedAt: '2026-03-02T08:59:59Z' } },
      'pass',
      'allowed-by-the-environment',
    ],
    [
      'what its rules say, and when the run started is not told',
      { startedAt: null },
      'unknown',
      'environment-changed-after-the-start',
    ],
    [
      'nothing, for there is none',
      { facts: { 'environment-protection': none('environment-protection') } },
      'fail',
      'no-limit-on-branches',
    ],
    [
      'what was not seen',
      { facts: { 'environment-protection': unseen('environment-protection') } },
      'unknown',
      'limit-on-branches-not-seen',
    ],
    [
      'what it does, if it is this one',
      { facts: { environment: unseen('environment') } },
      'unknown',
      'limit-on-branches-not-seen',
    ],
  ])('without it, where the environment lets in %s', (_, given, outcome, reason) =>
    expect(judge(given)).toMatchObject({ outcome, reasons: [reason] }),
  )
})

import { describe, expect, it } from 'vitest'
import { deploymentCameFromAnAllowedBranch as control } from '../../src/controls/deployment-came-from-an-allowed-branch.ts'
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
  it.each<readonly [string, Given, string]>([
    ['the branch is named', { branches: ['main'] }, 'pass'],
    ['a pattern has it', { branches: ['main', 'release/*'], run: release, headBranch: 'release/1.2' }, 'pass'],
    ['it is not named', { branches: ['release/*'] }, 'fail'],
    ['it differs in case', { branches: ['MAIN'] }, 'fail'],
    ['the run is for a tag of that name', { branches: ['main'], run: { ref: 'refs/tags/main' } }, 'fail'],
    ['the run is for a pull request', { branches: ['*'], run: { ref: 'refs/pull/7/merge' } }, 'fail'],
    ['GitHub names another branch', { branches: ['main'], headBranch: 'feature' }, 'unknown'],
    ['GitHub names none', { branches: ['main'], headBranch: null }, 'unknown'],
  ])('by the policy, where %s', (_, given, outcome) => expect(judge(given).outcome).toBe(outcome))

  it.each<readonly [string, Given, string]>([
    ['only protected branches, of which this is one', {}, 'pass'],
    ['only protected branches, of which this is none', { run: { refProtected: false } }, 'fail'],
    ['only protected branches, and the runner is silent', { run: { refProtected: null } }, 'unknown'],
    ['what is on its list', { protection: { branches: 'custom' } }, 'pass'],
    [
      'what is on its list, protected or not',
      { protection: { branches: 'custom' }, run: { refProtected: false } },
      'pass',
    ],
    ['any branch', { protection: { branches: 'any' } }, 'fail'],
    ['what its rules say, changed since', { protection: { updatedAt: '2026-03-02T09:00:01Z' } }, 'unknown'],
    [
      'what its rules say, changed in the second of its start',
      { protection: { updatedAt: '2026-03-02T09:00:00Z' } },
      'unknown',
    ],
    ['what its rules say, changed before', { protection: { updatedAt: '2026-03-02T08:59:59Z' } }, 'pass'],
    ['what its rules say, and when the run started is not told', { startedAt: null }, 'unknown'],
    ['nothing, for there is none', { facts: { 'environment-protection': none('environment-protection') } }, 'fail'],
    ['what was not seen', { facts: { 'environment-protection': unseen('environment-protection') } }, 'unknown'],
    ['what it does, if it is this one', { facts: { environment: unseen('environment') } }, 'unknown'],
  ])('without it, where the environment lets in %s', (_, given, outcome) => expect(judge(given).outcome).toBe(outcome))
})

import { expect, test, vi } from 'vitest'
import type { Finding } from '../../src/model/conclusions.ts'
import { scenarioNames, scenarioOf } from '../generated/scenarios.ts'
import { type Played, play } from './play.ts'
import { failedIn, type Scenario } from './scenario.ts'

// One story waits half a minute for what GitHub may still tell.
vi.setConfig({ testTimeout: 120_000 })

test.concurrent.each(scenarioNames)('%s', async (name) => {
  const scenario = await scenarioOf(name)
  const played = await play({ ...scenario, world: withPolicy(scenario), with: { gate: 'enforce', ...scenario.with } })
  for (const [claim, outcome] of Object.entries({ [scenario.claim]: scenario.outcome, ...scenario.others })) {
    const finding = findingOf(played, claim)
    expect(finding.outcome, `${claim}: ${finding.because}`).toBe(outcome)
    namesWhatFailed(finding)
  }
  const finding = findingOf(played, scenario.claim)
  expect(reasonsIn(finding)).toEqual(expect.arrayContaining([...scenario.reasons]))
  expect(scenario.reasons, 'the story leaves no reason of the finding out').toEqual(
    expect.arrayContaining([...finding.reasons]),
  )
  holdsTheGate(played, scenario)
  scenario.also?.(played, finding)
  await played.remove()
})

const POLICY = '.github/delivery-evidence.yml'

/** The scenario's world, where the policy requires its claim and nothing else. */
function withPolicy({ world, claim, policy = '' }: Scenario): Scenario['world'] {
  if (policy === null) return world
  const text = `version: 1\nenvironments:\n  "*":\n    require: [${claim}]\n${policy}\n`
  return { ...world, files: { [POLICY]: text, ...world.files } }
}

/** Only what holds, or does not apply, lets the job go on; and a refusal is delivered as well. */
function holdsTheGate({ record, conclusion, files }: Played, { outcome, decision, ends }: Scenario): void {
  const holds = outcome === 'pass' || outcome === 'not-applicable'
  const decided = decision ?? (holds ? 'allow' : 'deny')
  expect(record.conclusions.verdict.decision).toBe(decided)
  expect(conclusion).toBe(ends ?? (decided === 'allow' ? 'success' : 'failure'))
  expect(files['evidence.json']).toBeDefined()
}

function findingOf({ record }: Played, claim: string): Finding {
  const finding = record.conclusions.findings.find(({ control }) => control === claim)
  if (finding === undefined) throw new Error(`nothing was found of ${claim}`)
  return finding
}

/** The sentence names each commit that failed, or a pull request that it failed by. */
function namesWhatFailed(finding: Finding): void {
  const failed = finding.range?.commits.filter(({ sha }) => failedIn(finding).includes(sha)) ?? []
  for (const { sha, pullRequests } of failed) {
    const names = [sha.slice(0, 7), ...pullRequests.map((number) => `#${number} (`)]
    expect(
      names.some((name) => finding.because.includes(name)),
      finding.because,
    ).toBe(true)
  }
}

const reasonsIn = ({ reasons, opinions, range }: Finding): readonly string[] => [
  ...reasons,
  ...opinions.map(({ reason }) => reason),
  ...(range?.commits ?? []).map(({ reason }) => reason),
  ...(range?.pullRequests ?? []).flatMap(({ reason, reviews }) => [reason, ...reviews.map((review) => review.reason)]),
]

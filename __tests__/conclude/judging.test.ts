import { expect, it } from 'vitest'
import { judging } from '../controls/judging.ts'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const ours = { id: 'our-coder', title: 'Our coder', kind: 'agent', accounts: [4242] } as const

it('takes from the policy who is a machine, by its own list or as an agent, and which automation is trusted', () => {
  const listed = { 'machine-accounts': [7], agents: [ours], 'trusted-automation': [49699333] }
  expect(judging(someFacts(), listed)).toMatchObject({
    machineAccounts: [7, 4242],
    range: { knowledge: { machineAccounts: [7, 4242], trustedAutomation: [49699333] } },
  })
  expect(judging(someFacts())).toMatchObject({
    machineAccounts: [],
    range: { knowledge: { machineAccounts: [], trustedAutomation: [] } },
  })
})

it('knows when the job began, where that is told', () => {
  const began = (facts: ReturnType<typeof someFacts>) => judging(facts).range?.knowledge.began
  expect(began(someFacts())).toBe(VALUES.job.startedAt)
  expect(began(someFacts({}, { job: unseen('job') }))).toBeNull()
})

it('knows of every trace only where the notes were all read, or there are none', () => {
  const complete = (others: Parameters<typeof someFacts>[1]) =>
    judging(someFacts({}, others)).range?.knowledge.agents.complete
  expect(complete({})).toBe(true)
  expect(complete({ 'agent-notes': none('agent-notes') })).toBe(true)
  expect(complete({ 'agent-notes': unseen('agent-notes') })).toBe(false)
  const cut = someFacts({ 'agent-notes': { complete: false, items: [], malformed: [] } })
  expect(judging(cut).range?.knowledge.agents.complete).toBe(false)
})

it('has no range where what came in is not told', () => {
  expect(judging(someFacts({}, { 'pull-requests': unseen('pull-requests') })).range).toBeUndefined()
})

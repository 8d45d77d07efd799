import { expect, it } from 'vitest'
import { agents } from '../../src/agents/index.ts'
import { attributionOf } from '../../src/conclude/attribution.ts'
import { factIds, withUnseen } from '../fakes/any-facts.ts'
import { someFacts, VALUES } from '../fakes/some-facts.ts'

const head = VALUES['change-set'].head
const note = {
  commit: head,
  from: 'git-ai',
  tool: 'cursor',
  models: [],
  sessions: [],
  contributors: ['ai'],
  humanAuthor: null,
} as const

it('sees agents in commits, pull requests, notes and the job', () => {
  const facts = someFacts({
    'agent-notes': { complete: true, items: [note], malformed: [] },
    execution: { ...VALUES.execution, agentMarkers: ['CLAUDECODE'] },
  })
  const { changes, wrote, runs } = attributionOf(facts, agents)
  expect(changes).toMatchObject([{ pullRequest: 7, headline: 'agent-assisted' }])
  expect(wrote.map(({ agent }) => agent)).toEqual(['cursor'])
  expect(runs.map(({ agent }) => agent)).toEqual(['claude-code'])
})

it('has no signal where nothing was seen, and still says what was looked for', () => {
  const { signals, ...found } = attributionOf(withUnseen(someFacts(), factIds), agents)
  expect(found).toEqual({ changes: [], wrote: [], runs: [] })
  expect(signals.digest).toMatch(/^sha256:/)
})

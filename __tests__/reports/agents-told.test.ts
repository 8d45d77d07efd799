import { describe, expect, it } from 'vitest'
import { AGENT_COLUMNS, agentsSentence, agentsTold } from '../../src/reports/agents-told.ts'
import { renderPage } from '../../src/reports/page.ts'
import { renderSummary } from '../../src/reports/step-summary.ts'
import { renderTerminal } from '../../src/reports/terminal.ts'
import { aDelivery } from '../fixtures/a-delivery.ts'
import { aRecord } from '../fixtures/a-record.ts'

const { agents } = aRecord().conclusions
const [claude = undefined] = agents.wrote
const nothing = { ...agents, changes: [], wrote: [], runs: [] }

describe('agentsTold', () => {
  it('tells what a product did, who says so, where, and for whom', () => {
    const [told] = agentsTold(agents)
    expect(told).toEqual({
      title: 'Claude Code (agent)',
      did: 'helped to write',
      vouchedBy: 'the text',
      where: '#7, 1 commit',
      forWhom: 'mia (author of a commit, says the text)',
    })
    expect(Object.keys(told ?? {})).toHaveLength(AGENT_COLUMNS.length)
  })

  it('names a few of many, and somebody of whom no login is told', () => {
    if (claude === undefined) throw new Error('the record has an agent')
    const pullRequests = Array.from({ length: 12 }, (_, index) => index + 1)
    const onBehalfOf = claude.onBehalfOf.map((asker) => ({ ...asker, login: null, basis: 'note' as const }))
    const [told] = agentsTold({ ...nothing, runs: [{ ...claude, kind: 'automation', pullRequests, onBehalfOf }] })
    expect(told).toMatchObject({
      title: 'Claude Code (automation, not AI)',
      where: expect.stringContaining('#10, 2 more, 1 commit'),
      forWhom: 'somebody who is not told (named in a note, says the text)',
    })
  })
})

describe('agentsSentence', () => {
  it('counts the words for the changes', () => {
    expect(agentsSentence(agents)).toBe('Of 1 change: 1 agent assisted.')
    expect(agentsSentence({ ...agents, changes: [] })).toBe('No change was seen.')
  })

  it('says of nothing that there was no signal', () => {
    expect(agentsSentence(nothing)).toBe('No signal, in the changes or in the job. That shows no absence.')
  })
})

it('what is told of agents repeats no reference to a session, and never says that a human wrote something', () => {
  const record = aRecord()
  expect(JSON.stringify(record)).toContain('session_011CQXYZ')
  const reports = [renderSummary(record, aDelivery()), renderPage(record), renderTerminal(record, { colour: false })]
  for (const report of reports) {
    expect(report).toContain('Claude Code')
    expect(report).not.toContain('session_011CQXYZ')
  }
  expect(JSON.stringify(agentsTold(agents)) + agentsSentence(nothing)).not.toMatch(/human/i)
})

import { describe, expect, it } from 'vitest'
import { none, someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

const startedBy = (triggeringActor: ValueOf<'workflow-run'>['triggeringActor']) =>
  someFacts({ 'workflow-run': { ...VALUES['workflow-run'], triggeringActor } })

describe('the human owner', () => {
  it('is inferred from who started the run', () => {
    expect(linkOf('human-owner', someFacts())).toMatchObject({
      state: 'inferred',
      text: expect.stringContaining('mia (id 101)'),
    })
  })

  it.each([
    [
      'a bot started it',
      startedBy({ login: 'cron[bot]', id: 5, type: 'Bot' }),
      'cron[bot] started the run and is a Bot',
    ],
    ['the account is gone', startedBy(null), 'Only the runner says that mia'],
    [
      'only the runner says who',
      someFacts({}, { 'workflow-run': unseen('workflow-run') }),
      'Only the runner says that mia',
    ],
    [
      'nobody says who',
      someFacts({}, { 'workflow-run': none('workflow-run'), run: none('run') }),
      'that somebody started',
    ],
  ])('is unknown when %s', (_, facts, text) => {
    expect(linkOf('human-owner', facts)).toMatchObject({ state: 'unknown', text: expect.stringContaining(text) })
  })

  it('is unknown when it is not told for whom an agent worked, whoever started the run', () => {
    const [pull] = VALUES['pull-requests'].items
    const copilot = { login: 'copilot-swe-agent[bot]', id: 198982749, type: 'Bot' }
    const byAgent = pull === undefined ? [] : [{ ...pull, author: copilot, commits: { complete: true, items: [] } }]
    const facts = someFacts({ 'pull-requests': { ...VALUES['pull-requests'], items: byAgent } })
    expect(linkOf('human-owner', facts)).toMatchObject({ state: 'unknown', text: expect.stringContaining('of #7.') })
  })
})

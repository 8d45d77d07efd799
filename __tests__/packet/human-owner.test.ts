import { describe, expect, it } from 'vitest'
import { none, someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

const UNOWNED = { 'code-owners': none('code-owners') }
const startedBy = (triggeringActor: ValueOf<'workflow-run'>['triggeringActor']) =>
  someFacts({ 'workflow-run': { ...VALUES['workflow-run'], triggeringActor } }, UNOWNED)
const LENA = { owners: { production: [{ id: 103, login: 'lena' }] } }

describe('the human owner', () => {
  it('P3: is whom the policy or CODEOWNERS names, declared and no more, apart from who started the run', () => {
    expect(linkOf('human-owner', someFacts(), LENA)).toMatchObject({
      state: 'declared',
      text: 'mia (id 101) started the run. Answering for it: lena (id 103), by the policy for the environment.',
    })
    expect(linkOf('human-owner', someFacts())).toMatchObject({
      state: 'declared',
      text: expect.stringContaining('Answering for it: omar (id 102), by CODEOWNERS'),
    })
    const byBot = startedBy({ login: 'cron[bot]', id: 5, type: 'Bot' })
    expect(linkOf('human-owner', byBot, LENA)).toMatchObject({
      state: 'declared',
      text: expect.stringMatching(/^cron\[bot\] started the run and is a Bot, .* Answering for it: lena/),
    })
  })

  it('is inferred from who started the run where nobody is named, and where it was not seen, says so', () => {
    expect(linkOf('human-owner', someFacts({}, UNOWNED))).toMatchObject({
      state: 'inferred',
      text: 'mia (id 101) started the run; no owner is declared.',
    })
    expect(linkOf('human-owner', someFacts({}, { 'code-owners': unseen('code-owners') }))).toMatchObject({
      state: 'inferred',
      text: 'mia (id 101) started the run; who answers for it was not seen.',
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
      someFacts({}, { ...UNOWNED, 'workflow-run': unseen('workflow-run') }),
      'Only the runner says that mia',
    ],
    [
      'nobody says who',
      someFacts({}, { ...UNOWNED, 'workflow-run': none('workflow-run'), run: none('run') }),
      'that somebody started',
    ],
  ])('is unknown when %s', (_, facts, text) => {
    expect(linkOf('human-owner', facts)).toMatchObject({ state: 'unknown', text: expect.stringContaining(text) })
  })

  it('is unknown when it is not told for whom an agent worked, whoever started the run or answers for it', () => {
    const [pull] = VALUES['pull-requests'].items
    const copilot = { login: 'copilot-swe-agent[bot]', id: 198982749, type: 'Bot' }
    const byAgent = pull === undefined ? [] : [{ ...pull, author: copilot, commits: { complete: true, items: [] } }]
    const facts = someFacts({ 'pull-requests': { ...VALUES['pull-requests'], items: byAgent } })
    expect(linkOf('human-owner', facts, LENA)).toMatchObject({
      state: 'unknown',
      text: expect.stringMatching(/of #7\. Answering for it: lena/),
    })
  })
})

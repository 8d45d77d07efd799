import { expect, it } from 'vitest'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

it('a variable of an agent in the job is a trace, and no more', () => {
  const facts = someFacts({ execution: { ...VALUES.execution, agentMarkers: ['CLAUDECODE'] } })
  expect(linkOf('agent-workflow', facts)).toMatchObject({
    state: 'inferred',
    text: expect.stringContaining('Claude Code in the job (runs-the-job; asserted by the text)'),
  })
})

it('says of notes that they could not be read', () => {
  const malformed = [{ where: 'a1', detail: 'no note' }]
  const facts = someFacts({ 'agent-notes': { complete: true, items: [], malformed } })
  expect(linkOf('agent-workflow', facts).text).toMatch(/shows no absence\. 1 note of agents could not be read\.$/)
})

it('no trace does not show that there was none, and a change that was not seen is not one without traces', () => {
  const bare = linkOf('agent-workflow', someFacts())
  expect(bare).toMatchObject({ state: 'unknown', text: expect.stringContaining('shows no absence') })
  const unread = linkOf('agent-workflow', someFacts({}, { 'pull-requests': unseen('pull-requests') }))
  expect(unread).toMatchObject({ state: 'unknown', text: expect.stringContaining('the change was not seen') })
})

it('an agent that the job uses is a trace for which GitHub vouches', () => {
  const uses = [
    { at: 'jobs.deploy.steps[0]', uses: 'anthropics/claude-code-action@v1', pin: 'ref', inputs: {} } as const,
  ]
  const facts = someFacts({ workflow: { ...VALUES.workflow, uses } })
  expect(linkOf('agent-workflow', facts)).toMatchObject({
    state: 'inferred',
    text: expect.stringContaining('Claude Code Action in the job (runs-the-job; asserted by GitHub)'),
  })
})

import { expect, it } from 'vitest'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

it('a trace of an agent is no more than a trace', () => {
  const facts = someFacts({ execution: { ...VALUES.execution, agentMarkers: ['CLAUDECODE'] } })
  expect(linkOf('agent-workflow', facts)).toMatchObject({
    state: 'inferred',
    text: expect.stringContaining('may be running this job: it sets CLAUDECODE'),
  })
})

it('no trace does not show that there was none', () => {
  expect(linkOf('agent-workflow', someFacts())).toMatchObject({ state: 'unknown' })
  expect(linkOf('agent-workflow', someFacts({}, { execution: unseen('execution') }))).toMatchObject({
    state: 'unknown',
  })
})

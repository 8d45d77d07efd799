import { expect, it } from 'vitest'
import { someFacts, unseen } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

it('the action is the job, as GitHub tells it', () => {
  expect(linkOf('action', someFacts())).toMatchObject({ state: 'verified', text: 'Job deploy (id 501), 2 steps.' })
})

it('without it, the action is unknown, whatever the runner calls the workflow', () => {
  const facts = someFacts({}, { job: unseen('job') })
  expect(linkOf('action', facts)).toMatchObject({ state: 'unknown', text: expect.stringContaining('workflow Deploy') })
  expect(linkOf('action', { ...facts, run: unseen('run') })).toMatchObject({ state: 'unknown' })
})

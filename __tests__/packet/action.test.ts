import { expect, it } from 'vitest'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

it('the action is the job, as GitHub tells it', () => {
  expect(linkOf('action', someFacts())).toMatchObject({ state: 'verified', text: 'Job deploy (id 501), 2 steps.' })
})

it('says which steps are known to deploy or publish', () => {
  const uses = ['actions/deploy-pages@v4', 'softprops/action-gh-release@v2', 'acme/unheard-of@v1'].map(
    (one, index) => ({
      at: `jobs.deploy.steps[${index}]`,
      uses: one,
      pin: 'ref' as const,
    }),
  )
  expect(linkOf('action', someFacts({ workflow: { ...VALUES.workflow, uses } })).text).toBe(
    'Job deploy (id 501), 2 steps. Deploys by actions/deploy-pages@v4. Publishes by softprops/action-gh-release@v2.',
  )
})

it('without it, the action is unknown, whatever the runner calls the workflow', () => {
  const facts = someFacts({}, { job: unseen('job') })
  expect(linkOf('action', facts)).toMatchObject({ state: 'unknown', text: expect.stringContaining('workflow Deploy') })
  expect(linkOf('action', { ...facts, run: unseen('run') })).toMatchObject({ state: 'unknown' })
})

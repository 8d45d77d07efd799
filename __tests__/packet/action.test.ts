import { expect, it } from 'vitest'
import { releaseOf } from '../capabilities/a-job.ts'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

it('the action is the job, as GitHub tells it', () => {
  expect(linkOf('action', someFacts())).toMatchObject({ state: 'verified', text: 'Job deploy (id 501), 2 steps.' })
})

it('says what its steps are known to deploy, publish or write, and what they may', () => {
  const releases = [
    releaseOf('deploy', 'actions/deploy-pages@v4'),
    releaseOf('deploy', 'kubectl apply', { when: 'reached' }),
    releaseOf('publish', 'npm publish'),
    releaseOf('publish', 'npm publish'),
    releaseOf('publish', 'docker/build-push-action@v6', { when: 'perhaps' }),
    releaseOf('write', 'git push'),
  ]
  expect(linkOf('action', someFacts({ workflow: { ...VALUES.workflow, releases } })).text).toBe(
    'Job deploy (id 501), 2 steps. Deploys by actions/deploy-pages@v4, kubectl apply. Publishes by npm publish. May publish by docker/build-push-action@v6. Writes to a repository by git push.',
  )
})

it('without it, the action is unknown, whatever the runner calls the workflow', () => {
  const facts = someFacts({}, { job: unseen('job') })
  expect(linkOf('action', facts)).toMatchObject({ state: 'unknown', text: expect.stringContaining('workflow Deploy') })
  expect(linkOf('action', { ...facts, run: unseen('run') })).toMatchObject({ state: 'unknown' })
})

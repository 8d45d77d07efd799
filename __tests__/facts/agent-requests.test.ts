import { describe, expect, it } from 'vitest'
import { agentRequests } from '../../src/facts/agent-requests.ts'
import { collect } from '../../src/facts/collect.ts'
import { aWorld } from '../fakes/a-world.ts'
import { inWorld, type Opened } from '../fakes/loopback-world.ts'
import { someFacts, unseen } from '../fakes/some-facts.ts'
import type { PullRequestDescription, PullRequestStep } from '../fakes/world/description.ts'

const CODEX = '[Codex Task](https://chatgpt.com/codex/tasks/task_e_0a1b)'

const withSteps = (steps: readonly PullRequestStep[], more: Partial<PullRequestDescription> = {}) => ({
  people: { 'chatgpt-codex-connector[bot]': { id: 199175422 } },
  history: [
    { commit: { name: 'base' } },
    { deployment: { commit: 'base' } },
    { pullRequest: { by: 'mia', body: CODEX, ...more, steps: [{ push: {} }, ...steps, { merge: 'squash' as const }] } },
  ],
})

const readIn = (described: Parameters<typeof inWorld>[0], use: (opened: Opened) => void = () => {}) =>
  inWorld(described, async (opened) => {
    use(opened)
    return (await collect(opened.world))['agent-requests']
  })

describe('who called an agent', () => {
  it('is read in comments, in reviews and at their lines, and in assignments; of their text nothing is kept', async () => {
    const fact = await readIn(
      withSteps([
        { comment: 'secret @codex add a test', by: 'omar' },
        { comment: 'secret, and for nobody', by: 'omar' },
        { review: 'COMMENTED', body: 'secret @codex go on', lines: ['secret @codex here too', 'no'], by: 'lena' },
        { assign: 'chatgpt-codex-connector[bot]', by: 'omar' },
      ]),
    )
    expect(fact).toMatchObject({
      value: {
        pullRequests: [
          {
            number: 1,
            complete: true,
            calls: [
              { by: { login: 'omar' }, in: 'comment', agents: ['codex-cloud', 'codex-partner-agent'] },
              { by: { login: 'lena' }, in: 'review' },
              { by: { login: 'lena' }, in: 'review-comment' },
              { by: { login: 'omar' }, in: 'assignment', agents: ['codex-cloud'] },
            ],
          },
        ],
      },
    })
    expect(JSON.stringify(fact)).not.toContain('secret')
  })

  it('is read of an agent of which the policy tells the id alone, by the login that its account was seen to have', async () => {
    const policy =
      'version: 1\nenvironments: {"*": {require: []}}\nagents: [{id: ours, title: Ours, kind: agent, accounts: [4242]}]\n'
    const described = withSteps([{ push: { by: 'our-coder' } }, { comment: '@our-coder do it', by: 'omar' }])
    const people = { 'our-coder': { id: 4242 } }
    const fact = await readIn({ ...described, people, files: { '.github/delivery-evidence.yml': policy } })
    expect(fact).toMatchObject({
      value: { pullRequests: [{ complete: true, calls: [{ by: { login: 'omar' }, agents: ['ours'] }] }] },
    })
  })

  it('is read to the end, however long that is', async () => {
    const chatter = Array.from({ length: 230 }, (): PullRequestStep => ({ comment: 'fine', by: 'lena' }))
    const fact = await readIn(withSteps([...chatter, { comment: '@codex do it', by: 'omar' }]))
    expect(fact).toMatchObject({ value: { pullRequests: [{ complete: true, calls: [{ by: { login: 'omar' } }] }] } })
  })

  it('is not known to be all where a review has more lines than were read', async () => {
    const lines = Array.from({ length: 51 }, () => 'fine')
    const fact = await readIn(withSteps([{ review: 'COMMENTED', lines, by: 'omar' }]))
    expect(fact).toMatchObject({ value: { pullRequests: [{ complete: false, calls: [] }] } })
  })

  it('is not looked for where no agent shows', async () => {
    const fact = await readIn(withSteps([{ comment: '@codex do it', by: 'omar' }], { body: '' }))
    expect(fact).toMatchObject({ value: { pullRequests: [] } })
  })

  it('is not known where GitHub refuses to tell', async () => {
    const refuse = ({ github }: Opened) =>
      github.loopback.fail(({ body }) => body.includes('ASSIGNED_EVENT'), { status: 403 })
    expect(await readIn(withSteps([]), refuse)).toMatchObject({
      value: { pullRequests: [{ complete: false, calls: [] }] },
    })
  })
})

it('cannot be looked for without the pull requests', async () => {
  const facts = someFacts({}, { 'pull-requests': unseen('pull-requests') })
  const given = {
    changeSet: facts['change-set'],
    pullRequests: facts['pull-requests'],
    agentNotes: facts['agent-notes'],
    policyFile: facts['policy-file'],
  }
  expect(await agentRequests.collect(aWorld(), given)).toMatchObject({ reason: 'needs-another-fact' })
})
